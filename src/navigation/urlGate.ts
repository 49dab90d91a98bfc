import { decodeJwtPayload } from '../lib/jwt'
import { memberOf } from '../lib/memberOf'
import { parseUrl } from '../lib/parseUrl'
import { lineErrorIn } from './lineError'
import { isSafeLiffState } from './liffState'
import { firstValues, parseItems, type Item } from './query'
import { surroundingsOf } from './surroundings'
import { isCredential, isReturn, isSecurityParameter, isSubWindowMark } from './transientParameters'

/** Why a link is not followed; a closed word that may stand in a support code. */
export type GateRefusal =
  'encoding' | 'length' | 'repeated' | 'credential_in_query' | 'state' | 'credentials' | 'sub_window'

/**
 * What the address brought: nothing, LINE's code after a sign-in, or fresh credentials from LINE's app (in the fragment,
 * so that the stored ones are to be removed first).
 */
export type Arrival = 'plain' | 'code' | 'credentials'

/** `open`: the SDK may see this URL. */
export type GateVerdict =
  | { readonly tag: 'open'; readonly arrival: Arrival }
  /** LINE's sign-in returned without a code. `error` is text from the address: to be looked up, never shown. */
  | { readonly tag: 'line_error'; readonly error: string }
  | { readonly tag: 'refused'; readonly why: GateRefusal }

export interface GateInput {
  readonly url: string
  readonly userAgent: string
  readonly liffId: string
  readonly channelId: string
}

const MAX_QUERY = 4096
const MAX_FRAGMENT = 16_384
const MAX_STATE = 2048

/**
 * Judges the address before the SDK is even imported. The SDK trusts it: fragment credentials override stored ones and
 * are checked against a client ID taken from the same fragment, the context token's signature is not checked although it
 * steers a redirect, a sub-window mark makes `init` wait for ever, and broken encoding makes it throw (SDK 2.31). It
 * only reads; the address stays as it is, because LINE forbids changing it before `init` has settled.
 */
export function judgeUrl(input: GateInput): GateVerdict {
  const { origin, search, hash } = new URL(input.url)
  const query = parseItems(search)
  const fragment = parseItems(hash)
  if (query === null || fragment === null) return refused('encoding')
  const why = refusalOf(input, origin, { search, hash, query, fragment })
  if (why !== null) return refused(why)
  const values = firstValues(query)
  const error = lineErrorIn(values)
  if (error !== null) return { tag: 'line_error', error }
  return { tag: 'open', arrival: arrivalOf(values, fragment) }
}

interface Parts {
  readonly search: string
  readonly hash: string
  readonly query: readonly Item[]
  readonly fragment: readonly Item[]
}

function refusalOf(input: GateInput, origin: string, parts: Parts): GateRefusal | null {
  const { search, hash, query, fragment } = parts
  const state = firstValues(query).get('liff.state') ?? ''
  if (search.length > MAX_QUERY || hash.length > MAX_FRAGMENT || state.length > MAX_STATE) return 'length'
  if ([...query, ...fragment].some(({ name }) => isSubWindowMark(name))) return 'sub_window'
  if (query.some(({ name }) => isCredential(name))) return 'credential_in_query'
  if (hasRepeated(query) || hasRepeated(fragment)) return 'repeated'
  if (state !== '' && !isSafeLiffState(state, origin)) return 'state'
  return hasCredential(fragment) && !areOurCredentials(input, origin, fragment) ? 'credentials' : null
}

function refused(why: GateRefusal): GateVerdict {
  return { tag: 'refused', why }
}

function hasRepeated(items: readonly Item[]): boolean {
  const returned = isReturn(firstValues(items))
  const names = items.map(({ name }) => name).filter((name) => isSecurityParameter(name, returned))
  return new Set(names).size < names.length
}

function hasCredential(items: readonly Item[]): boolean {
  return items.some(({ name }) => isCredential(name))
}

function arrivalOf(query: ReadonlyMap<string, string>, fragment: readonly Item[]): Arrival {
  if (hasCredential(fragment)) return 'credentials'
  return query.has('code') && query.has('liffClientId') ? 'code' : 'plain'
}

/**
 * Only in the LIFF browser, only a whole set, and only one issued for this app. The ID token comes only with `openid`;
 * the challenge is for opening sub-windows.
 */
function areOurCredentials(input: GateInput, origin: string, fragment: readonly Item[]): boolean {
  const values = firstValues(fragment)
  const isWhole = ['access_token', 'feature_token'].every((name) => Boolean(values.get(name)))
  return (
    isWhole &&
    surroundingsOf(input.userAgent) === 'liff' &&
    values.get('client_id') === input.channelId &&
    isOurContext(values.get('context_token') ?? '', input.liffId, origin) &&
    isOurIdToken(values.get('id_token'), input.channelId)
  )
}

function isOurContext(contextToken: string, liffId: string, origin: string): boolean {
  const context = decodeJwtPayload(contextToken)
  const endpointUrl = memberOf(context, 'endpointUrl')
  return (
    memberOf(context, 'liffId') === liffId &&
    typeof endpointUrl === 'string' &&
    parseUrl(endpointUrl)?.origin === origin
  )
}

function isOurIdToken(idToken: string | undefined, channelId: string): boolean {
  if (idToken === undefined) return true
  const claims = decodeJwtPayload(idToken)
  return memberOf(claims, 'aud') === channelId && memberOf(claims, 'iss') === 'https://access.line.me'
}
