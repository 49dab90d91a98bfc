import type { LinkAnswer } from '../../../src/backend/contract'
import { LinkRequestSchema } from '../../../src/backend/requests'
import { beginLinking } from '../linking'
import { requirePerson } from '../person'
import type { Service } from '../service'
import { operation, type Operation } from './operation'

/** Where this LINE user proves an account at the service. Links nothing; a repetition gets a handle of its own. */
export const link = (service: Service): Operation =>
  operation('link', LinkRequestSchema, async ({ id_token }) => {
    const person = await requirePerson(service, id_token)
    return beginLinking(service, person) satisfies LinkAnswer
  })
