import { isAndroid } from '../device/userAgents'
import type { LiffAppRegistration } from '../model'
import { randomAlphanumeric } from '../random'
import type { Amr, LiffLogin } from '../stores/attempts'
import type { World } from '../world'
import { beyondEndpoint, encodeParams, withQuery, type Params } from './endpoint'

export interface FinishedLogin {
  readonly login: LiffLogin
  readonly personId: string
  readonly amr: Amr
  readonly userAgent: string
  /** Present only when the add-friend option was shown (LINE docs: friendship_status_changed). */
  readonly friendshipChanged?: boolean
}

function issueCode(world: World, { login, personId, amr }: FinishedLogin): string {
  const { app, redirectUri, codeChallenge } = login
  const scopes = world.consents.find(personId, app.channelId)?.granted ?? []
  const origin = { tag: 'liff', liffId: app.liffId, codeChallenge } as const
  return world.codes.issue({ personId, channelId: app.channelId, redirectUri, scopes, amr, origin })
}

const optional = (name: string, value: string | null | undefined): Params =>
  value === null || value === undefined || value === '' ? [] : [[name, value]]

/**
 * Where LINE sends the browser after a login: always to the endpoint, never to `redirectUri` itself; what lies beyond
 * the endpoint travels as `liff.state` and the SDK makes the second hop (reports, and SDK 2.31 behaviour).
 */
export function returnUrl(world: World, finished: FinishedLogin): string {
  const { app, redirectUri, state } = finished.login
  const broken = world.knobs.autoLogin === 'fails'
  const { friendshipChanged } = finished
  return withQuery(
    app.endpointUrl,
    encodeParams([
      ['code', broken ? randomAlphanumeric(20) : issueCode(world, finished)],
      ['state', broken ? randomAlphanumeric(12) : state],
      ['liffClientId', app.channelId],
      ['liffRedirectUri', redirectUri],
      ...optional(
        'friendship_status_changed',
        friendshipChanged === undefined ? null : String(friendshipChanged),
      ),
      ...optional('liff.state', beyondEndpoint(redirectUri, app.endpointUrl)),
      ...optional('lineAppVersion', isAndroid(finished.userAgent) ? world.knobs.lineAppVersion : null),
    ]),
  )
}

const plusForSpace = (query: string): string => query.replaceAll('%20', '+')

/** Where LINE sends the browser after "Cancel" (SDK 2.31 reads these keys; their LIFF spelling is inferred). */
export function denialUrl(world: World, app: LiffAppRegistration, state: string): string {
  const { error, errorDescription, liffOAuth2Error, legacy } = world.knobs.denial
  const query = encodeParams([
    ['error', error],
    ...optional('error_description', errorDescription),
    ...optional('liffOAuth2Error', liffOAuth2Error),
    ...optional('errorCode', legacy?.errorCode),
    ...optional('errorMessage', legacy?.errorMessage),
    ['state', state],
  ])
  return withQuery(app.endpointUrl, plusForSpace(query))
}
