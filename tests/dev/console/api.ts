import * as v from 'valibot'
import {
  API_PATH,
  CatalogueSchema,
  OpenedSchema,
  StateSchema,
  type Catalogue,
  type Look,
  type Opened,
  type State,
} from './protocol'

/** @throws where the dev server is gone, or is of another version than this page */
async function ask<T>(schema: v.GenericSchema<unknown, T>, path: string, order?: unknown): Promise<T> {
  const init = order === undefined ? {} : { method: 'POST', body: JSON.stringify(order) }
  const response = await fetch(API_PATH + path, init)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return v.parse(schema, await response.json())
}

const Anything = v.looseObject({})

/** The dev server's side of the console. */
export const api = {
  catalogue: (): Promise<Catalogue> => ask(CatalogueSchema, 'catalogue'),
  state: (): Promise<State> => ask(StateSchema, 'state'),
  open: (look: Look, isFresh: boolean): Promise<Opened> => ask(OpenedSchema, 'open', { look, isFresh }),
  /** `null`: back to now. Milliseconds. */
  moveClock: async (advance: number | null): Promise<number> =>
    (await ask(v.object({ ahead: v.number() }), 'clock', { advance })).ahead,
  /** `null` undoes the link. */
  linkAccount: (person: string, email: string | null) => ask(Anything, 'account', { person, email }),
  endTokens: (how: 'revoke' | 'expire') => ask(Anything, 'tokens', { how }),
  reset: () => ask(Anything, 'reset', {}),
}
