import * as v from 'valibot'
import type { LinkConfirmAnswer } from '../../../src/backend/contract'
import { rawToken, requestId, ticket } from '../form'
import { confirmLinking } from '../linking'
import { requirePerson } from '../person'
import { createReplay } from '../replay'
import type { Service } from '../service'
import { operation, type Operation } from './operation'

const Form = v.strictObject({
  request_id: requestId,
  id_token: rawToken,
  ticket,
  /** Only after the person was shown what is replaced, and chose it. Never sent as `false`. */
  replace: v.exactOptional(v.literal('true')),
})

/** Links this LINE user to the account of the ticket. The one call that does. */
export function linkConfirm(service: Service): Operation {
  const replay = createReplay<LinkConfirmAnswer>(service.now, 'refused')
  return operation('link/confirm', Form, async ({ request_id, id_token, ticket, replace }) => {
    const { sub } = await requirePerson(service, id_token)
    // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is to be a rejection
    return replay.once({ sub, requestId: request_id, parameters: [ticket, replace] }, async () =>
      confirmLinking(service, ticket, sub, replace === 'true'),
    )
  })
}
