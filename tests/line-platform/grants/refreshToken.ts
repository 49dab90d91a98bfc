import * as v from 'valibot'
import type { Context } from 'hono'
import { refreshUserTokens, tokenAnswer } from '../credentials/userTokens'
import { provesSecret } from '../http/channelSecret'
import { parseForm, text } from '../http/input'
import { oauthError } from '../http/replies'
import type { World } from '../world'

const Form = v.object({ refresh_token: text, client_id: text, client_secret: v.optional(text) })

/** `grant_type=refresh_token` (LINE docs, refresh access token): the same refresh token comes back, and no ID token. */
export async function refreshToken(c: Context, world: World): Promise<Response> {
  const form = await parseForm(Form, c)
  if (form.tag === 'bad') return oauthError(c, 'invalid_request', `invalid parameter: ${form.param}`)
  const { refresh_token, client_id, client_secret } = form.value
  const channel = world.apps.channel(client_id)
  if (!channel || !provesSecret(channel, client_secret))
    return oauthError(c, 'invalid_client', 'invalid client credentials')
  const token = world.refreshTokens.live(refresh_token)
  if (token?.family !== 'v2.1' || token.grant.channelId !== client_id)
    return oauthError(c, 'invalid_grant', 'invalid refresh token')
  return c.json(tokenAnswer(refreshUserTokens(world, token)))
}
