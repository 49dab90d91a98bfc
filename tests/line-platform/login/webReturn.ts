import type { Context } from 'hono'
import type { Scope } from '../model'
import { randomAlphanumeric } from '../random'
import type { Attempt, SignedIn, WebLogin } from '../stores/attempts'
import type { CodeOrigin } from '../stores/codes'
import type { World } from '../world'
import { AUTHORIZATION_ERRORS, type AuthorizationErrorCode } from './authorizationError'
import { answerWebsite, type AnswerAddress } from './answer'

const addressOf = (world: World, login: WebLogin): AnswerAddress => ({
  channel: world.apps.getChannel(login.channelId),
  redirectUri: login.redirectUri,
  responseMode: login.responseMode,
})

function originOf(login: WebLogin, { authenticatedAt }: SignedIn): CodeOrigin {
  if (login.version === 'v2.0') return { tag: 'web-v2.0' }
  const { nonce, codeChallenge, maxAge } = login
  return {
    tag: 'web',
    ...(nonce === undefined ? {} : { nonce }),
    ...(codeChallenge === undefined ? {} : { codeChallenge }),
    ...(maxAge === undefined ? {} : { authTime: Math.floor(authenticatedAt / 1000) }),
  }
}

/** Back to the website with a code, once. `friendshipChanged` only where the add friend option was on the screen. */
export function returnWithCode(
  c: Context,
  world: World,
  attempt: Attempt<WebLogin>,
  who: SignedIn,
  friendshipChanged?: boolean,
): Promise<Response> {
  const { login } = attempt
  const { personId, amr } = who
  const { channelId, redirectUri, state } = login
  const granted: readonly Scope[] = world.consents.find(personId, channelId)?.granted ?? []
  const scopes = login.scopes.filter((scope) => granted.includes(scope))
  const origin = originOf(login, who)
  world.attempts.close(attempt)
  return answerWebsite(c, world, addressOf(world, login), {
    code: world.codes.issue({ personId, channelId, redirectUri, scopes, amr, origin }),
    state,
    ...(friendshipChanged === undefined ? {} : { friendship_status_changed: String(friendshipChanged) }),
  })
}

/** LINE docs, "How to handle auto login failure": a code that is good for nothing, and another state. */
export const returnFromFailedAutoLogin = (c: Context, world: World, login: WebLogin): Promise<Response> =>
  answerWebsite(c, world, addressOf(world, login), {
    code: randomAlphanumeric(20),
    state: randomAlphanumeric(12),
  })

/** Back to the website with an error of LINE Login v2.1. */
export const returnWithError = (
  c: Context,
  world: World,
  to: AnswerAddress & { readonly state: string | undefined },
  error: AuthorizationErrorCode,
): Promise<Response> =>
  answerWebsite(c, world, to, {
    error,
    error_description: AUTHORIZATION_ERRORS[error],
    ...(to.state === undefined ? {} : { state: to.state }),
  })

/** LINE docs, "Receiving an error response" of v2.0. 417 is a value and not a status. */
const denialV20 = (state: string) => ({
  error_description: 'The user has denied the approval',
  errorMessage: 'DISALLOWED',
  errorCode: '417',
  state,
  error: 'access_denied',
})

/** The person refused on the consent screen. */
export function returnDenied(c: Context, world: World, attempt: Attempt<WebLogin>): Promise<Response> {
  const { login } = attempt
  world.attempts.close(attempt)
  const address = addressOf(world, login)
  return login.version === 'v2.0'
    ? answerWebsite(c, world, address, denialV20(login.state))
    : returnWithError(c, world, { ...address, state: login.state }, 'ACCESS_DENIED')
}

/** What `prompt=none` ends on when it cannot go through without a screen. */
export const returnUnprompted = (
  c: Context,
  world: World,
  login: WebLogin,
  error: 'LOGIN_REQUIRED' | 'INTERACTION_REQUIRED',
): Promise<Response> => returnWithError(c, world, { ...addressOf(world, login), state: login.state }, error)
