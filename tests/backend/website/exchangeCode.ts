import * as v from 'valibot'
import { readAnswer } from '../lineClient'
import type { LineUser } from '../lineUsers'
import type { Service } from '../service'
import { verifyLoginIdToken } from '../verifyIdToken'
import type { LoginAttempt } from './loginAttempt'
import { PageRefusal } from './refusal'

const Tokens = v.object({ id_token: v.string() })

/**
 * Who logged in. The code is worth something only with the channel's secret and this attempt's verifier (LINE Login v2.1
 * reference, "Issue access token"), and the ID token counts only if LINE says that it is for our channel and this attempt's
 * nonce. Neither token is kept: from here on the website's own session says who it is.
 */
export async function exchangeCode(
  service: Service,
  code: string,
  { verifier, nonce }: LoginAttempt,
  redirectUri: string,
): Promise<LineUser> {
  const channelId = service.loginChannelId
  const answer = await service.line.post('/oauth2/v2.1/token', {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    client_id: channelId,
    client_secret: service.channelSecrets.get(channelId) ?? '',
    code_verifier: verifier,
  })
  // Used, expired or not ours: the person tries again.
  if (answer.status === 400) throw new PageRefusal('login_failed')
  const { id_token } = readAnswer(Tokens, answer)
  return verifyLoginIdToken(service, id_token, { channelId, nonce })
}
