import type * as v from 'valibot'
import type { Operation as OperationName } from '../../../src/backend/contract'
import type { BackendContext } from '../context'
import { readForm } from '../form'
import { requestInvalid } from '../problem'

/** One operation of the contract, ready to be routed. */
export interface Operation {
  readonly name: OperationName
  readonly answer: (c: BackendContext) => Promise<Response>
}

/**
 * What all operations share: nothing in the address but the path (a token in a URL ends up in logs and histories), a
 * form by the operation's schema, a JSON answer.
 */
export function operation<Form extends { readonly request_id: string }>(
  name: OperationName,
  schema: v.GenericSchema<unknown, Form>,
  work: (form: Form, c: BackendContext) => Promise<object>,
): Operation {
  return {
    name,
    async answer(c) {
      if (new URL(c.req.url).search !== '') throw requestInvalid(422)
      const form = await readForm(c.req.raw, schema)
      c.set('requestId', form.request_id)
      const answer = await work(form, c)
      c.header('cache-control', 'no-store')
      return c.json(answer)
    },
  }
}
