import * as v from 'valibot'
import { revokeAccessToken } from '../credentials/revocation'
import { provesSecret } from '../http/channelSecret'
import { parseForm, text } from '../http/input'
import { oauthError } from '../http/replies'
import type { RouteModule } from '../http/app'
import type { Channel } from '../model'
import type { World } from '../world'

const Form = v.object({ access_token: text, client_id: text, client_secret: v.optional(text) })

type Request = v.InferOutput<typeof Form>

/** Whether the channel may revoke what it names; `undefined` where it did not prove itself. */
function revoke(world: World, channel: Channel, form: Request): 'done' | 'foreign' | undefined {
  const { access_token, client_secret } = form
  const own = world.channelTokens.find(access_token)
  // Of a channel that revokes its own token the secret is always required (LINE docs, revoke channel access token v2.1).
  if (own ? client_secret !== channel.secret : !provesSecret(channel, client_secret)) return undefined
  if (own) {
    if (own.channelId !== channel.channelId) return 'foreign'
    // A stateless token cannot be revoked (LINE docs).
    if (own.kind === 'v2.1') world.channelTokens.revoke(access_token)
    return 'done'
  }
  const check = world.tokens.check(access_token)
  if (check.tag === 'live' && check.token.channelId !== channel.channelId) return 'foreign'
  revokeAccessToken(world, access_token)
  return 'done'
}

/** LINE docs: "Revoke access token" and "Revoke channel access token v2.1" share an address. */
export const revocation: RouteModule = {
  cors: [],
  mount(app, world) {
    app.post('/api.line.me/oauth2/v2.1/revoke', async (c) => {
      const form = await parseForm(Form, c)
      if (form.tag === 'bad') return oauthError(c, 'invalid_request', `${form.param} must not be null`)
      const channel = world.apps.channel(form.value.client_id)
      const result = channel && revoke(world, channel, form.value)
      if (result === undefined) return oauthError(c, 'invalid_client', 'invalid client credentials')
      if (result === 'foreign') return oauthError(c, 'invalid_request', 'invalid access_token')
      return c.body(null, 200)
    })
  },
}
