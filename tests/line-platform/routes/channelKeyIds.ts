import * as v from 'valibot'
import { verifyAssertion } from '../credentials/clientAssertion'
import { JWT_BEARER } from '../grants/clientAssertion'
import { parseQuery, text } from '../http/input'
import { oauthError } from '../http/replies'
import type { RouteModule } from '../http/app'

const Query = v.object({ client_assertion_type: v.literal(JWT_BEARER), client_assertion: text })

/** LINE docs: get all valid channel access token key IDs v2.1. */
export const channelKeyIds: RouteModule = {
  cors: [],
  mount(app, world) {
    app.get('/api.line.me/oauth2/v2.1/tokens/kid', async (c) => {
      const query = parseQuery(Query, c)
      if (query.tag === 'bad') return oauthError(c, 'invalid_request', `invalid parameter: ${query.param}`)
      const assertion = await verifyAssertion(world, query.value.client_assertion)
      if (assertion.tag === 'bad') return oauthError(c, 'invalid_client', assertion.why)
      const tokens = world.channelTokens.list(assertion.channelId, 'v2.1')
      return c.json({ kids: tokens.map(({ keyId }) => keyId) })
    })
  },
}
