import type { LinkConfirmAnswer } from '../../../src/backend/contract'
import { LinkConfirmRequestSchema } from '../../../src/backend/requests'
import { confirmLinking } from '../linking'
import { requirePerson } from '../person'
import { createReplay } from '../replay'
import type { Service } from '../service'
import { operation, type Operation } from './operation'

/** Links this LINE user to the account of the ticket. The one call that does. */
export function linkConfirm(service: Service): Operation {
  const replay = createReplay<LinkConfirmAnswer>(service.now, 'refused')
  return operation('link/confirm', LinkConfirmRequestSchema, async (form) => {
    const { request_id, id_token, ticket, replace } = form
    const { sub } = await requirePerson(service, id_token)
    // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is to be a rejection
    return replay.once({ sub, requestId: request_id, parameters: [ticket, replace] }, async () =>
      confirmLinking(service, ticket, sub, replace === 'true'),
    )
  })
}
