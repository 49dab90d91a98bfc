import * as v from 'valibot'
import type { Context } from 'hono'
import { verifyAssertion } from '../credentials/clientAssertion'
import { parseForm, text } from '../http/input'
import { oauthError } from '../http/replies'
import { CHANNEL_TOKEN_LIMIT, SHORT_LIVED_LIFETIME } from '../stores/channelTokens'
import type { World } from '../world'

export const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

const Form = v.object({ client_assertion_type: v.literal(JWT_BEARER), client_assertion: text })

/** LINE docs: the life of the channel token, in seconds, thirty days at most. */
const Lifetime = v.object({
  token_exp: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SHORT_LIVED_LIFETIME)),
})

/** `grant_type=client_credentials` with a JWT assertion: a channel access token v2.1 (LINE docs). */
export async function clientAssertion(c: Context, world: World): Promise<Response> {
  const form = await parseForm(Form, c)
  if (form.tag === 'bad') return oauthError(c, 'invalid_request', `invalid parameter: ${form.param}`)
  const assertion = await verifyAssertion(world, form.value.client_assertion)
  if (assertion.tag === 'bad') return oauthError(c, 'invalid_client', assertion.why)
  const { channelId, claims } = assertion
  // Both texts are reported.
  if (claims['token_exp'] === undefined)
    return oauthError(c, 'invalid_client', 'JWT payload must contain token_exp')
  const lifetime = v.safeParse(Lifetime, claims)
  if (!lifetime.success) return oauthError(c, 'invalid_client', 'Invalid token_exp')
  if (world.channelTokens.list(channelId, 'v2.1').length >= CHANNEL_TOKEN_LIMIT)
    return oauthError(c, 'invalid_request', 'The number of channel access tokens has reached its limit')
  const order = { channelId, kind: 'v2.1', lifetime: lifetime.output.token_exp } as const
  const token = world.channelTokens.issue(order)
  return c.json({
    access_token: token.value,
    expires_in: order.lifetime,
    token_type: 'Bearer',
    key_id: token.keyId,
  })
}
