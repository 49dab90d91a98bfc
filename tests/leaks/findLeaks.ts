import type { Arrival } from '../world/arrivals'
import type { IssuedTokens } from '../world/issuedTokens'
import { formsOf } from './encodings'

/**
 * Looks through everything that a browser sent for the person's values, and for tokens outside the places where they
 * belong.
 *
 * @returns one sentence for each finding, naming the value, the host and the place
 */
export function findLeaks(
  arrivals: readonly Arrival[],
  secrets: Readonly<Record<string, string>>,
  tokens: IssuedTokens,
  backendUrl: string,
): readonly string[] {
  const searched = Object.entries(secrets).map(([name, value]) => ({ name, forms: formsOf(value) }))
  return arrivals.flatMap((arrival) => {
    const texts = readings(textOf(withoutAllowed(arrival, secrets, tokens, backendUrl)))
    const claims = searched.filter(({ forms }) =>
      forms.some((form) => texts.some((text) => text.includes(form))),
    )
    const misplaced = [...tokens.idTokens, ...tokens.accessTokens].filter((token) => carries(texts, token))
    return [
      ...claims.map(({ name }) => `${name} in ${placeOf(arrival)}`),
      ...misplaced.map((token) => `token ${token.slice(0, 12)}… in ${placeOf(arrival)}`),
    ]
  })
}

function placeOf({ method, url }: Arrival): string {
  return `${method} ${url.origin}${url.pathname}`
}

/** The request with what may be there cut out: the picture's own GET, and tokens where the contract or LINE wants them. */
function withoutAllowed(
  arrival: Arrival,
  secrets: Readonly<Record<string, string>>,
  { idTokens, accessTokens }: IssuedTokens,
  backendUrl: string,
): Arrival {
  const { url, method, headers, body } = arrival
  if (
    method === 'GET' &&
    url.hostname.endsWith('profile.line-scdn.net') &&
    url.pathname === `/${secrets['picture'] ?? ''}`
  ) {
    return { ...arrival, url: new URL(url.origin) }
  }
  if (url.href.startsWith(`${backendUrl}/`)) {
    return { ...arrival, body: cutToken(body, [...idTokens, ...accessTokens]) }
  }
  if (url.hostname === 'access.line.me' && url.pathname.endsWith('/friendship/validate')) {
    // The SDK asks LINE whether it may offer the official account (SDK 2.31).
    const form = new URLSearchParams(body)
    if (accessTokens.includes(form.get('accessToken') ?? '')) form.set('accessToken', 'allowed')
    return { ...arrival, body: form.toString() }
  }
  if (isSdkCall(url)) {
    // The SDK's own calls: the access token as a bearer, in the query of LINE's verify endpoint, and in what it hands to
    // LINE's permission screen.
    const authorization = cutAll(headers['authorization'] ?? '', accessTokens)
    const isVerify = url.pathname === '/oauth2/v2.1/verify'
    const opensSubWindow = url.pathname === '/liff/v2/sub/msit'
    return {
      ...arrival,
      body: opensSubWindow ? cutAll(body, accessTokens) : body,
      url: isVerify ? new URL(cutAll(url.href, accessTokens.map(encodeURIComponent))) : url,
      headers: { ...headers, authorization },
    }
  }
  return arrival
}

function isSdkCall({ hostname }: URL): boolean {
  return ['api.line.me', 'liff.line.me', 'liff-shortcut.line.me'].includes(hostname)
}

/** Only as the whole value of the one parameter that the contract names. */
function cutToken(body: string, tokens: readonly string[]): string {
  const form = new URLSearchParams(body)
  for (const name of ['id_token', 'access_token']) {
    if (tokens.includes(form.get(name) ?? '')) form.set(name, 'allowed')
  }
  return form.toString()
}

function cutAll(text: string, tokens: readonly string[]): string {
  return tokens.reduce((rest, token) => rest.replaceAll(token, 'allowed'), text)
}

function textOf({ url, headers, body }: Arrival): string {
  return [url.href, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), body].join('\n')
}

/** The text as it is and percent-decoded up to three times. */
function readings(text: string): readonly string[] {
  const all = [text]
  for (let round = 0; round < 3; round++) {
    const decoded = (all.at(-1) ?? '').replaceAll(/(%[0-9a-f]{2})+/gi, decodeOrSame)
    if (decoded === all.at(-1)) break
    all.push(decoded)
  }
  return [...all, ...all.map((reading) => decodeBase64Runs(reading))]
}

function decodeOrSame(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function decodeBase64Runs(text: string): string {
  return (text.match(/[\w+/-]{12,}/g) ?? [])
    .map((run) => Buffer.from(run, 'base64').toString('utf8'))
    .join('\n')
}

/** Also a part of a token: sixteen characters from its middle are enough to know it by. */
function carries(texts: readonly string[], token: string): boolean {
  const middle = token.slice(token.length / 2, token.length / 2 + 16)
  return texts.some((text) => text.includes(token) || text.includes(middle))
}
