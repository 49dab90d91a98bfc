import { createHash } from 'node:crypto'
import type { Cookie } from '@playwright/test'
import type { LiffAppRegistration, LinePlatform } from '../line-platform'

type SsoCookie = Pick<Cookie, 'name' | 'value' | 'domain' | 'path' | 'secure'>

/** Signs a person in at LINE itself and gives their consent, so that LINE's pages send browsers straight back. */
export async function signInAtLine(
  line: LinePlatform,
  { liffId, channelId }: Pick<LiffAppRegistration, 'liffId' | 'channelId'>,
  person: string,
): Promise<SsoCookie> {
  const scopes = line.apps.get(liffId).scopes
  line.consents.save(person, channelId, { granted: scopes, asked: scopes })
  const page = await (await line.fetch(new Request(authorizeUrl(liffId)))).text()
  const loginState = /name="loginState" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const body = new URLSearchParams({ loginState, person })
  const answer = await line.fetch(
    new Request('https://access.line.me/oauth2/v2.1/login', { method: 'POST', body }),
  )
  const [, name, value] = /^([^=]+)=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '') ?? []
  if (name === undefined || value === undefined) throw new Error('LINE did not sign the person in.')
  return { name, value, domain: 'access.line.me', path: '/', secure: true }
}

function authorizeUrl(liffId: string): string {
  const query = {
    app_id: liffId,
    state: 'sso',
    response_type: 'code',
    code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update('sso').digest('base64url'),
  }
  return `https://access.line.me/liff/v1/authorize?${new URLSearchParams(query).toString()}`
}
