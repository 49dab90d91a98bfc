import * as v from 'valibot'
import { withdrawConsent } from '../credentials/revocation'
import { requireChannel } from '../http/channelBearer'
import { parseJson, text } from '../http/input'
import { apiError } from '../http/replies'
import type { RouteModule } from '../http/app'

const Body = v.object({ userAccessToken: text })

/**
 * LINE docs: deauthorize your app on behalf of the user, with a channel access token that is stateless or v2.1. Consent and
 * all tokens of the person are gone afterwards.
 */
export const deauthorize: RouteModule = {
  cors: [],
  mount(app, world) {
    app.post('/api.line.me/user/v1/deauthorize', (c) =>
      requireChannel(c, world, ['stateless', 'v2.1'], async ({ channelId }) => {
        const body = await parseJson(Body, c)
        const check = body.tag === 'ok' ? world.tokens.check(body.value.userAccessToken) : undefined
        if (check?.tag !== 'live' || check.token.channelId !== channelId)
          return apiError(c, 400, 'invalid token')
        withdrawConsent(world, check.token.personId, channelId)
        return c.body(null, 204)
      }),
    )
  },
}
