import * as v from 'valibot'
import type { Context } from 'hono'
import { verifyAssertion } from '../credentials/clientAssertion'
import { JWT_BEARER } from '../grants/clientAssertion'
import { parseForm, text } from '../http/input'
import { oauthError } from '../http/replies'
import type { RouteModule } from '../http/app'
import { STATELESS_LIFETIME } from '../stores/channelTokens'
import type { World } from '../world'

const Form = v.object({
  grant_type: v.literal('client_credentials'),
  client_id: v.optional(text),
  client_secret: v.optional(text),
  client_assertion_type: v.optional(v.literal(JWT_BEARER)),
  client_assertion: v.optional(text),
})

/** The channel that the request proves to be, or why it does not. */
async function provenChannel(
  world: World,
  form: v.InferOutput<typeof Form>,
): Promise<{ readonly channelId: string } | { readonly why: string }> {
  const { client_assertion, client_id = '', client_secret } = form
  if (client_assertion !== undefined && form.client_assertion_type !== undefined) {
    const assertion = await verifyAssertion(world, client_assertion)
    return assertion.tag === 'good' ? assertion : { why: assertion.why }
  }
  const channel = world.apps.channel(client_id)
  return channel && channel.secret === client_secret
    ? { channelId: client_id }
    : { why: 'invalid client credentials' }
}

async function issue(c: Context, world: World): Promise<Response> {
  const form = await parseForm(Form, c)
  if (form.tag === 'bad') {
    const error = form.param === 'grant_type' ? 'unsupported_grant_type' : 'invalid_request'
    return oauthError(c, error, `invalid parameter: ${form.param}`)
  }
  const proven = await provenChannel(world, form.value)
  if ('why' in proven) return oauthError(c, 'invalid_client', proven.why)
  const order = { channelId: proven.channelId, kind: 'stateless', lifetime: STATELESS_LIFETIME } as const
  return c.json({
    token_type: 'Bearer',
    access_token: world.channelTokens.issue(order).value,
    expires_in: STATELESS_LIFETIME,
  })
}

/** LINE docs: issue stateless channel access token, with the channel's secret or a JWT assertion. */
export const statelessToken: RouteModule = {
  cors: [],
  mount: (app, world) => void app.post('/api.line.me/oauth2/v3/token', (c) => issue(c, world)),
}
