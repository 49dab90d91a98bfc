import * as v from 'valibot'
import type { LinkAnswer } from '../../../src/backend/contract'
import { rawToken, requestId } from '../form'
import { beginLinking } from '../linking'
import { requirePerson } from '../person'
import type { Service } from '../service'
import { operation, type Operation } from './operation'

const Form = v.strictObject({ request_id: requestId, id_token: rawToken })

/** Where this LINE user proves an account at the service. Links nothing; a repetition gets a handle of its own. */
export const link = (service: Service): Operation =>
  operation('link', Form, async ({ id_token }) => {
    const person = await requirePerson(service, id_token)
    return beginLinking(service, person) satisfies LinkAnswer
  })
