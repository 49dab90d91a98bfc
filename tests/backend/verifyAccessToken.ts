import * as v from 'valibot'
import type { ProblemCode } from '../../src/backend/contract'
import { readAnswer, readRefusal } from './lineClient'
import { lineUserId } from './lineUserId'
import { Problem } from './problem'
import type { Service } from './service'

/** LINE Login v2.1 reference, "Verify access token". The profile answers use the same texts. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  'The access token expired': 'token_expired',
  'The access token revoked': 'token_revoked',
  'The access token not JWS': 'token_invalid',
}

const Verified = v.object({ scope: v.string(), client_id: v.string(), expires_in: v.number() })
const Profile = v.object({ userId: lineUserId })
const UserInfo = v.object({ sub: lineUserId })

/** An access token that is alive and was issued for one of our channels. It does not say whose it is. */
export interface OwnAccessToken {
  readonly channelId: string
  readonly scopes: readonly string[]
}

/**
 * LINE Login v2.1 reference, `GET /oauth2/v2.1/verify`. LINE answers 200 for any channel's token, so both checks are
 * ours to make: without the first, the token that a person gave to any other app would sign in here.
 */
export async function checkAccessToken(
  { line, channelIds }: Service,
  token: string,
): Promise<OwnAccessToken> {
  const answer = await line.get(`/oauth2/v2.1/verify?${new URLSearchParams({ access_token: token })}`)
  if (answer.status === 400) throw refusal(readRefusal('error_description', answer))
  const { client_id, expires_in, scope } = readAnswer(Verified, answer)
  if (!channelIds.includes(client_id)) throw new Problem(401, 'audience_mismatch')
  if (expires_in <= 0) throw new Problem(401, 'token_expired')
  return { channelId: client_id, scopes: scope.split(' ') }
}

/** Whose access token it is: the LINE user ID, after the checks above and from LINE's answer alone. */
export const verifyAccessToken = async (service: Service, token: string): Promise<string> =>
  (await whoseAccessToken(service, token)).sub

/** As above, and which of our channels it was issued for. */
export async function whoseAccessToken(
  service: Service,
  token: string,
): Promise<{ readonly sub: string; readonly channelId: string }> {
  const { channelId, scopes } = await checkAccessToken(service, token)
  return { channelId, sub: await askWho(service, token, scopes) }
}

async function askWho({ line }: Service, token: string, scopes: readonly string[]): Promise<string> {
  const ask = async (path: string) => {
    const answer = await line.get(path, { authorization: `Bearer ${token}` })
    // It can expire or be revoked between the two calls.
    if (answer.status === 401) throw refusal(readRefusal('message', answer))
    return answer
  }
  if (scopes.includes('profile')) return readAnswer(Profile, await ask('/v2/profile')).userId
  if (scopes.includes('openid')) return readAnswer(UserInfo, await ask('/oauth2/v2.1/userinfo')).sub
  // LINE names nobody for a token without either scope: the LIFF app's registration lacks both.
  throw new Problem(401, 'token_invalid')
}

const refusal = (text: string): Problem => new Problem(401, CODES[text] ?? 'token_invalid')
