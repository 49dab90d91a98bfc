import type { Context } from 'hono'
import type { Person, Scope } from '../model'
import { TOKEN_TROUBLE, type AccessToken } from '../stores/tokens'
import type { World } from '../world'
import { apiError } from './replies'

export type Bearer =
  | { readonly tag: 'absent' }
  | { readonly tag: 'refused'; readonly response: Response }
  | { readonly tag: 'holder'; readonly token: AccessToken; readonly person: Person }

/** Who the Authorization header speaks for. Texts as reported for LINE's profile API: 401 with `message`. */
export function readBearer(c: Context, world: World): Bearer {
  const header = c.req.header('authorization')
  if (header === undefined) return { tag: 'absent' }
  const value = /^Bearer (.+)$/i.exec(header)?.[1] ?? ''
  const check = world.tokens.check(value)
  if (check.tag !== 'live') return { tag: 'refused', response: apiError(c, 401, TOKEN_TROUBLE[check.tag]) }
  return { tag: 'holder', token: check.token, person: world.people.get(check.token.personId) }
}

/** Runs `answer` for the holder of a live token that was granted `scope`; otherwise 401 or 403 (body inferred). */
export function requireBearer(
  c: Context,
  world: World,
  scope: Scope | null,
  answer: (person: Person, token: AccessToken) => Response | Promise<Response>,
): Response | Promise<Response> {
  const bearer = readBearer(c, world)
  switch (bearer.tag) {
    case 'absent':
      return apiError(c, 401, 'Authentication failed due to the missing Authorization header')
    case 'refused':
      return bearer.response
    case 'holder':
      if (scope && !bearer.token.scopes.includes(scope))
        return apiError(c, 403, 'The access token does not have the required scope')
      return answer(bearer.person, bearer.token)
    default:
      return bearer satisfies never
  }
}
