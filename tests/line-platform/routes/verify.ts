import * as v from 'valibot'
import { scopeText } from '../credentials/userTokens'
import { verifyIdToken } from '../credentials/verifyIdToken'
import { parseForm, parseQuery, text } from '../http/input'
import { oauthError } from '../http/replies'
import type { RouteModule } from '../http/app'
import type { ChannelToken } from '../stores/channelTokens'
import { TOKEN_TROUBLE } from '../stores/tokens'
import type { World } from '../world'

const PATH = '/api.line.me/oauth2/v2.1/verify'

const AccessQuery = v.object({ access_token: text })
const IdForm = v.object({
  id_token: text,
  client_id: text,
  nonce: v.optional(text),
  user_id: v.optional(text),
})

/** LINE docs: verify channel access token v2.1, at the same address. */
const channelTokenAnswer = (world: World, token: ChannelToken) => ({
  client_id: token.channelId,
  expires_in: world.channelTokens.expiresIn(token),
  scope: 'profile chat_message.write',
})

/** LINE docs: verify access token (GET, which pages may call) and verify ID token (POST, for servers). */
export const verify: RouteModule = {
  cors: [{ host: 'api.line.me', path: /^\/oauth2\/v2\.1\/verify$/, methods: ['GET'] }],
  mount(app, world) {
    app.get(PATH, (c) => {
      const query = parseQuery(AccessQuery, c)
      if (query.tag === 'bad') return oauthError(c, 'invalid_request', 'access_token must not be null')
      const channelToken = world.channelTokens.find(query.value.access_token)
      if (channelToken) return c.json(channelTokenAnswer(world, channelToken))
      const check = world.tokens.check(query.value.access_token)
      if (check.tag !== 'live') return oauthError(c, 'invalid_request', TOKEN_TROUBLE[check.tag])
      if (check.token.family === 'v2.0') return oauthError(c, 'invalid_request', TOKEN_TROUBLE['not-jws'])
      return c.json({
        scope: scopeText(check.token),
        client_id: check.token.channelId,
        expires_in: world.tokens.expiresIn(check.token),
      })
    })

    app.post(PATH, async (c) => {
      const form = await parseForm(IdForm, c)
      if (form.tag === 'bad') return oauthError(c, 'invalid_request', `${form.param} must not be null`)
      const { id_token, client_id, nonce, user_id } = form.value
      const verdict = await verifyIdToken(world, id_token, {
        clientId: client_id,
        ...(nonce === undefined ? {} : { nonce }),
        ...(user_id === undefined ? {} : { userId: user_id }),
      })
      return verdict.tag === 'good' ? c.json(verdict.claims) : oauthError(c, 'invalid_request', verdict.why)
    })
  },
}
