import { channelToken } from './channelToken'
import { lineUnavailable } from './lineClient'
import { Problem } from './problem'
import type { Service } from './service'

/**
 * Tells LINE that the person has undone the link (LINE Login v2.1 reference, `POST /user/v1/deauthorize`; LINE's guidelines
 * require it, also of LIFF apps). LINE forgets the consent and revokes the person's tokens for the channel.
 *
 * @throws {Problem} 401 `token_revoked` if the token died since it was verified; 503 if LINE did not answer
 */
export async function deauthorize(service: Service, accessToken: string, channelId: string): Promise<void> {
  const channelSecret = service.channelSecrets.get(channelId) ?? ''
  const token = await channelToken(service.line, { channelId, channelSecret })
  const { status } = await service.line.postJson(
    '/user/v1/deauthorize',
    { userAccessToken: accessToken },
    { authorization: `Bearer ${token}` },
  )
  if (status === 204) return
  // "invalid token": the person's own.
  if (status === 400) throw new Problem(401, 'token_revoked')
  throw lineUnavailable()
}
