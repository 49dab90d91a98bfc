import { decodeJwt } from 'jose'
import * as v from 'valibot'
import type { ProblemCode } from '../../src/backend/contract'
import { readAnswer, readRefusal } from './lineClient'
import { lineUserId } from './lineUserId'
import { Problem } from './problem'
import type { Service } from './service'

/** LINE Login v2.1 reference, "Verify ID token": the texts of its 400. All others mean a token that was never good. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  'IdToken expired.': 'token_expired',
  'Invalid IdToken Audience.': 'audience_mismatch',
  'Invalid IdToken.': 'token_invalid',
  'Invalid IdToken Issuer.': 'token_invalid',
  'Invalid IdToken Nonce.': 'token_invalid',
  'Invalid IdToken Subject Identifier.': 'token_invalid',
}

// Name, picture and e-mail may be missing (a MINI App starts with `openid` alone) and are no proof of anything.
const Claims = v.object({ sub: lineUserId })

/**
 * Whose ID token it is: the LINE user ID, which is the `sub` of LINE's answer and nothing that the request said.
 *
 * LINE checks signature, issuer, expiry and that the token was issued for `client_id`; that is why `client_id` must be
 * our own (LINE Login v2.1 reference, `POST /oauth2/v2.1/verify`). There is no nonce to check: LIFF requests none.
 */
export async function verifyIdToken({ line, channelIds }: Service, idToken: string): Promise<string> {
  const channelId = ownChannelOf(idToken, channelIds)
  const answer = await line.post('/oauth2/v2.1/verify', { id_token: idToken, client_id: channelId })
  if (answer.status === 400) {
    throw new Problem(401, CODES[readRefusal('error_description', answer)] ?? 'token_invalid')
  }
  return readAnswer(Claims, answer).sub
}

/**
 * Which of our channels to ask LINE with. The token is not verified yet, so its `aud` only chooses among our own IDs;
 * whether it is true, LINE says.
 */
function ownChannelOf(idToken: string, channelIds: readonly string[]): string {
  const audience = audienceOf(idToken)
  const own = channelIds.find((channelId) => channelId === audience)
  if (own === undefined) throw new Problem(401, 'audience_mismatch')
  return own
}

function audienceOf(idToken: string): unknown {
  try {
    return decodeJwt(idToken).aud
  } catch {
    throw new Problem(401, 'token_invalid')
  }
}
