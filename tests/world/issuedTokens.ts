import { memberOf } from '../../src/lib/memberOf'

/** The raw tokens that LINE gave to browsers, read off its answers on their way. */
export interface IssuedTokens {
  readonly idTokens: string[]
  readonly accessTokens: string[]
}

export function createIssuedTokens(): IssuedTokens {
  return { idTokens: [], accessTokens: [] }
}

/** Notes the tokens of a token or sub-window answer (JSON), or of a LIFF URL's redirect (fragment). */
export async function noteTokens(issued: IssuedTokens, response: Response): Promise<void> {
  noteFragment(issued, response.headers.get('location') ?? 'https://none.test')
  if (response.headers.get('content-type')?.startsWith('application/json') === true) {
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null)
    note(issued, body)
    const result = memberOf(body, 'result')
    note(issued, {
      id_token: memberOf(result, 'newIdToken'),
      access_token: memberOf(result, 'newAccessToken'),
    })
  }
}

export function noteFragment(issued: IssuedTokens, url: string): void {
  note(issued, Object.fromEntries(new URLSearchParams(new URL(url).hash.slice(1))))
}

function note(issued: IssuedTokens, source: unknown): void {
  const idToken = memberOf(source, 'id_token')
  const accessToken = memberOf(source, 'access_token')
  if (typeof idToken === 'string') issued.idTokens.push(idToken)
  if (typeof accessToken === 'string') issued.accessTokens.push(accessToken)
}
