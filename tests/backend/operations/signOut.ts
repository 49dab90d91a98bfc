import type * as v from 'valibot'
import type { SignOutAnswerSchema } from '../../../src/backend/contract'
import { SignOutRequestSchema } from '../../../src/backend/requests'
import { Problem } from '../problem'
import type { Service } from '../service'
import { checkAccessToken } from '../verifyAccessToken'
import { operation, type Operation } from './operation'

/** Ends the service's session and makes the access token worthless at LINE. */
export const signOut = (service: Service): Operation =>
  operation('sign-out', SignOutRequestSchema, async ({ access_token }, c) => {
    // First and whatever LINE says: the person asked for it, and the origin was checked. Should LINE refuse the token,
    // the browser keeps a cookie that means nothing any more.
    service.sessions.end(c)
    await revoke(service, access_token)
    return {} satisfies v.InferOutput<typeof SignOutAnswerSchema>
  })

/** A token that is dead already needs no revoking and is no failure (as in RFC 7009, 2.2): a repetition brings one. */
async function revoke(service: Service, token: string): Promise<void> {
  try {
    const { channelId } = await checkAccessToken(service, token)
    await revokeAtLine(service, token, channelId)
  } catch (error) {
    const isDead = error instanceof Problem && ['token_expired', 'token_revoked'].includes(error.code)
    if (!isDead) throw error
  }
}

/**
 * LINE Login v2.1 reference, `POST /oauth2/v2.1/revoke`: the secret is required of channels whose app type is "Web app" and
 * nothing else, and ignored otherwise. Best effort: the token dies within hours by itself.
 */
async function revokeAtLine(
  { line, channelSecrets }: Service,
  token: string,
  channelId: string,
): Promise<void> {
  const client = { client_id: channelId, client_secret: channelSecrets.get(channelId) ?? '' }
  await line.post('/oauth2/v2.1/revoke', { access_token: token, ...client }).catch(() => undefined)
}
