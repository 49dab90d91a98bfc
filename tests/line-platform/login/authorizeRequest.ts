import * as v from 'valibot'
import { text } from '../http/input'
import type { Channel, Scope } from '../model'
import type { ResponseMode, WebLogin } from '../stores/attempts'
import type { World } from '../world'
import type { AuthorizationErrorCode } from './authorizationError'
import { isCallbackUrl } from './callbackUrl'

const flag = v.optional(v.picklist(['true', 'false']))

/** LINE docs, "Authenticating users and making authorization requests": all there is, beside client and redirect. */
const Query = v.object({
  state: text,
  nonce: v.optional(text),
  prompt: v.optional(v.picklist(['none', 'consent', 'login'])),
  max_age: v.optional(v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number))),
  ui_locales: v.optional(v.string(), ''),
  bot_prompt: v.optional(v.picklist(['normal', 'aggressive'])),
  initial_amr_display: v.optional(v.string()),
  switch_amr: flag,
  disable_auto_login: flag,
  disable_ios_auto_login: flag,
  code_challenge: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{43}$/))),
  code_challenge_method: v.optional(v.literal('S256')),
})

const RESPONSE_MODES = ['query', 'form_post', 'query.jwt', 'form_post.jwt', 'jwt'] as const
const SCOPES = ['openid', 'profile', 'email'] as const

/** Where an answer goes, good or bad. Known as soon as client and redirect are. */
export interface ReturnAddress {
  readonly channel: Channel
  readonly redirectUri: string
  readonly responseMode: ResponseMode
  readonly state: string | undefined
}

export type AuthorizeJudgement =
  | { readonly tag: 'ok'; readonly login: WebLogin }
  /** LINE docs: a bad `client_id` or `redirect_uri` ends on LINE's own page. */
  | { readonly tag: 'page'; readonly reason: string }
  | { readonly tag: 'error'; readonly to: ReturnAddress; readonly error: AuthorizationErrorCode }

/** The scopes asked for; `undefined` where LINE answers INVALID_SCOPE (LINE docs). Unknown ones are refused (inferred). */
function scopesOf(asked: string, { emailPermission = false }: Channel): readonly Scope[] | undefined {
  const names = asked.split(' ').filter(Boolean)
  const scopes = SCOPES.filter((scope) => names.includes(scope))
  if (names.some((name) => !SCOPES.some((scope) => scope === name))) return undefined
  if (!scopes.includes('openid') && !scopes.includes('profile')) return undefined
  if (scopes.includes('email') && !(scopes.includes('openid') && emailPermission)) return undefined
  return scopes
}

function addressOf(params: URLSearchParams, world: World): ReturnAddress | string {
  const channel = world.apps.channel(params.get('client_id') ?? '')
  if (!channel) return 'Invalid client_id value.'
  const redirectUri = params.get('redirect_uri') ?? ''
  if (!isCallbackUrl(redirectUri, channel)) return 'Invalid redirect_uri value.'
  if (channel.published === false)
    return 'This channel is now developing status. User need to have developer role.'
  const responseMode = RESPONSE_MODES.find((mode) => mode === params.get('response_mode')) ?? 'query'
  return { channel, redirectUri, responseMode, state: params.get('state') ?? undefined }
}

const isRepeated = (params: URLSearchParams): boolean =>
  [...params.keys()].some((name) => params.getAll(name).length > 1)

const isKnownMode = (mode: string | null): boolean =>
  mode === null || RESPONSE_MODES.some((known) => known === mode)

function optionsOf(query: v.InferOutput<typeof Query>, isIos: boolean) {
  const { nonce, prompt, max_age, code_challenge, bot_prompt } = query
  return {
    state: query.state,
    botPrompt: bot_prompt ?? 'none',
    autoLoginDisabled:
      query.disable_auto_login === 'true' || (isIos && query.disable_ios_auto_login === 'true'),
    firstMethod: query.initial_amr_display === 'lineqr' ? 'lineqr' : 'pwd',
    canSwitchMethod: query.switch_amr !== 'false',
    uiLocales: query.ui_locales.split(' ').filter(Boolean),
    ...(nonce === undefined ? {} : { nonce }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(max_age === undefined ? {} : { maxAge: max_age }),
    ...(code_challenge === undefined ? {} : { codeChallenge: code_challenge }),
  } as const
}

/**
 * What an authorization request of LINE Login v2.1 asks for, or how LINE refuses it. The order of the checks after client
 * and redirect is inferred.
 *
 * @param isIos whether `disable_ios_auto_login` is meant for this browser
 */
export function judgeAuthorize(params: URLSearchParams, world: World, isIos: boolean): AuthorizeJudgement {
  const to = addressOf(params, world)
  if (typeof to === 'string') return { tag: 'page', reason: to }
  const refuse = (error: AuthorizationErrorCode): AuthorizeJudgement => ({ tag: 'error', to, error })

  if (isRepeated(params) || !isKnownMode(params.get('response_mode'))) return refuse('INVALID_REQUEST')
  if (!params.has('response_type')) return refuse('INVALID_REQUEST')
  if (params.get('response_type') !== 'code') return refuse('UNSUPPORTED_RESPONSE_TYPE')
  const query = v.safeParse(Query, Object.fromEntries(params))
  if (!query.success) return refuse('INVALID_REQUEST')
  const { code_challenge, code_challenge_method } = query.output
  if ((code_challenge === undefined) !== (code_challenge_method === undefined))
    return refuse('INVALID_REQUEST')
  const { channel, redirectUri, responseMode } = to
  const scopes = scopesOf(params.get('scope') ?? '', channel)
  if (!scopes) return refuse('INVALID_SCOPE')
  const asked = { channelId: channel.channelId, scopes, redirectUri, responseMode }
  return { tag: 'ok', login: { tag: 'web', version: 'v2.1', ...asked, ...optionsOf(query.output, isIos) } }
}
