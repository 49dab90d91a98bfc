import { decodeJwt } from 'jose'
import * as v from 'valibot'
import type { ProblemCode } from '../../src/backend/contract'
import { readAnswer, readRefusal } from './lineClient'
import { lineUserId } from './lineUserId'
import type { LineUser } from './lineUsers'
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

/** May be missing (a MINI App starts with `openid` alone), and whatever it is, it is no reason to refuse anybody. */
const displayClaim = v.fallback(v.nullish(v.string(), null), null)

const Claims = v.object({
  sub: lineUserId,
  name: displayClaim,
  picture: displayClaim,
  email: displayClaim,
})

/**
 * Whose ID token it is: the `sub` of LINE's answer, and nothing that the request said.
 *
 * LINE checks signature, issuer, expiry and that the token was issued for `client_id`; that is why `client_id` must be
 * our own (LINE Login v2.1 reference, `POST /oauth2/v2.1/verify`). There is no nonce to check: LIFF requests none.
 */
export async function verifyIdToken(service: Service, idToken: string): Promise<LineUser> {
  const channelId = ownChannelOf(idToken, service.channelIds)
  return askWhose(service, { id_token: idToken, client_id: channelId })
}

/** As above for "Log in with LINE" on the website, whose tokens carry the nonce of the login that they answer. */
export const verifyLoginIdToken = (
  service: Service,
  idToken: string,
  login: { readonly channelId: string; readonly nonce: string },
): Promise<LineUser> =>
  askWhose(service, { id_token: idToken, client_id: login.channelId, nonce: login.nonce })

async function askWhose({ line }: Service, form: Readonly<Record<string, string>>): Promise<LineUser> {
  const answer = await line.post('/oauth2/v2.1/verify', form)
  if (answer.status === 400) {
    throw new Problem(401, CODES[readRefusal('error_description', answer)] ?? 'token_invalid')
  }
  return readAnswer(Claims, answer)
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
