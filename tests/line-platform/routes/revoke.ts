import * as v from 'valibot'
import { parseForm, text } from '../http/input'
import { oauthError } from '../http/replies'
import type { RouteModule } from '../http/app'

const Form = v.object({ access_token: text, client_id: text, client_secret: v.optional(text) })

/**
 * LINE docs: revoke access token. The secret is required only of channels that are web apps and nothing else; here it
 * may be left out, but a wrong one is refused.
 */
export const revoke: RouteModule = {
  cors: [],
  mount(app, world) {
    app.post('/api.line.me/oauth2/v2.1/revoke', async (c) => {
      const form = await parseForm(Form, c)
      if (form.tag === 'bad') return oauthError(c, 'invalid_request', `${form.param} must not be null`)
      const { access_token, client_id, client_secret } = form.value
      const channel = world.apps.channel(client_id)
      if (!channel || (client_secret !== undefined && client_secret !== channel.secret))
        return oauthError(c, 'invalid_client', 'invalid client credentials')
      const check = world.tokens.check(access_token)
      if (check.tag === 'live' && check.token.channelId !== client_id)
        return oauthError(c, 'invalid_request', 'invalid access_token')
      world.tokens.revoke(access_token)
      return c.body(null, 200)
    })
  },
}
