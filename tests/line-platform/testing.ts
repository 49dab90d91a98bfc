import { createHash } from 'node:crypto'
import {
  createClock,
  createLinePlatform,
  SEED_LIFF_ID,
  type LinePlatform,
  type LinePlatformOptions,
} from './index'

export const VERIFIER = 'v'.repeat(43)
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url')

export function setUp(options: LinePlatformOptions = {}) {
  const clock = createClock(Date.parse('2026-08-01T00:00:00Z'))
  return { clock, line: createLinePlatform({ clock, ...options }) }
}

export const get = (
  line: LinePlatform,
  url: string,
  headers: Record<string, string> = {},
): Promise<Response> => line.fetch(new Request(url, { headers }))

export const post = (
  line: LinePlatform,
  url: string,
  form: Record<string, string>,
  headers = {},
): Promise<Response> =>
  line.fetch(new Request(url, { method: 'POST', body: new URLSearchParams(form), headers }))

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })

export const authorizeUrl = (extra: Record<string, string> = {}): string =>
  `https://access.line.me/liff/v1/authorize?${new URLSearchParams({
    app_id: SEED_LIFF_ID,
    state: 'abcdefghijkl',
    response_type: 'code',
    code_challenge_method: 'S256',
    code_challenge: CHALLENGE,
    ...extra,
  })}`

const field = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''

export interface LoginOptions {
  readonly person?: string
  readonly answer?: 'allow' | 'cancel'
  readonly userAgent?: string
  readonly email?: 'yes' | 'no'
}

/** Walks through LINE's pages as a person would; returns the address that LINE sends the browser back to. */
export async function login(line: LinePlatform, url: string, options: LoginOptions = {}): Promise<URL> {
  const { person = 'hanako', answer = 'allow', userAgent = 'desktop', email = 'yes' } = options
  const headers = { 'user-agent': userAgent }
  const loginState = field(await (await get(line, url, headers)).text(), 'loginState')
  const signIn = await post(line, 'https://access.line.me/oauth2/v2.1/login', { loginState, person }, headers)
  const consent = signIn.headers.get('location') ?? ''
  const shown = await get(line, consent, headers)
  const direct = shown.headers.get('location')
  if (direct) return new URL(direct)
  const form = { loginState, answer, ...(email === 'yes' ? { email } : {}) }
  const done = await post(line, 'https://access.line.me/oauth2/v2.1/authorize/consent', form, headers)
  return new URL(done.headers.get('location') ?? '')
}

/** The body that the SDK posts after a return. */
export const tokenForm = (back: URL, changes: Record<string, string> = {}): Record<string, string> => ({
  grant_type: 'authorization_code',
  client_id: back.searchParams.get('liffClientId') ?? '',
  appId: SEED_LIFF_ID,
  code: back.searchParams.get('code') ?? '',
  code_verifier: VERIFIER,
  redirect_uri: back.searchParams.get('liffRedirectUri') ?? '',
  id_token_key_type: 'JWK',
  ...changes,
})

export const TOKEN_URL = 'https://api.line.me/oauth2/v2.1/token'
