import * as v from 'valibot'
import type { Context } from 'hono'
import { refreshUserTokens, issueUserTokens, scopeText, tokenAnswer } from '../credentials/userTokens'
import { parseForm, text } from '../http/input'
import { oauthError } from '../http/replies'
import type { RouteModule } from '../http/app'
import { CHANNEL_TOKEN_LIMIT, SHORT_LIVED_LIFETIME, type ChannelTokenKind } from '../stores/channelTokens'
import type { Channel } from '../model'
import { WEB_TOKEN_LIFETIME } from '../stores/tokens'
import type { World } from '../world'

const client = { client_id: text, client_secret: text }

/** LINE Login v2.0 and the Messaging API's short-lived tokens share this address. */
const Grant = v.variant('grant_type', [
  v.object({ grant_type: v.literal('authorization_code'), ...client, code: text, redirect_uri: text }),
  v.object({ grant_type: v.literal('refresh_token'), ...client, refresh_token: text }),
  v.object({ grant_type: v.literal('client_credentials'), ...client }),
])

type Request = v.InferOutput<typeof Grant>

function exchange(c: Context, world: World, form: Extract<Request, { grant_type: 'authorization_code' }>) {
  const redemption = world.codes.redeem(form.code)
  if (redemption.tag !== 'granted') return oauthError(c, 'invalid_grant', 'invalid authorization code')
  const { personId, channelId, redirectUri, scopes, origin } = redemption.grant
  if (origin.tag !== 'web-v2.0' || channelId !== form.client_id)
    return oauthError(c, 'invalid_grant', 'invalid authorization code')
  if (redirectUri !== form.redirect_uri) return oauthError(c, 'invalid_grant', 'redirect_uri does not match')
  const grant = { personId, channelId, scopes, lifetime: WEB_TOKEN_LIFETIME, family: 'v2.0' } as const
  return c.json(tokenAnswer(issueUserTokens(world, grant)))
}

function refresh(c: Context, world: World, form: Extract<Request, { grant_type: 'refresh_token' }>) {
  const token = world.refreshTokens.live(form.refresh_token)
  // LINE docs: this text, with an underscore, is v2.0's own.
  if (token?.family !== 'v2.0' || token.grant.channelId !== form.client_id)
    return oauthError(c, 'invalid_grant', 'invalid refresh_token')
  return c.json(tokenAnswer(refreshUserTokens(world, token)))
}

/** LINE docs, "Short-lived channel access token": one too many revokes the oldest. */
function issueChannelToken(c: Context, world: World, { channelId }: Channel) {
  const alive = world.channelTokens.list(channelId, 'short-lived')
  const [oldest] = alive
  if (oldest && alive.length >= CHANNEL_TOKEN_LIMIT) world.channelTokens.revoke(oldest.value)
  const order = { channelId, kind: 'short-lived', lifetime: SHORT_LIVED_LIFETIME } as const
  const token = world.channelTokens.issue(order)
  return c.json({ access_token: token.value, expires_in: SHORT_LIVED_LIFETIME, token_type: 'Bearer' })
}

async function grant(c: Context, world: World): Promise<Response> {
  const parsed = await parseForm(Grant, c)
  if (parsed.tag === 'bad') {
    const error = parsed.param === 'grant_type' ? 'unsupported_grant_type' : 'invalid_request'
    return oauthError(c, error, `invalid parameter: ${parsed.param}`)
  }
  const form = parsed.value
  const channel = world.apps.channel(form.client_id)
  if (!channel || channel.secret !== form.client_secret)
    return oauthError(c, 'invalid_client', 'invalid client credentials')
  switch (form.grant_type) {
    case 'authorization_code':
      return exchange(c, world, form)
    case 'refresh_token':
      return refresh(c, world, form)
    case 'client_credentials':
      return issueChannelToken(c, world, channel)
    default:
      return form satisfies never
  }
}

const OLD_KINDS: readonly ChannelTokenKind[] = ['short-lived', 'long-lived']

async function verify(c: Context, world: World): Promise<Response> {
  const form = await parseForm(v.object({ access_token: text }), c)
  const invalid = () => oauthError(c, 'invalid_request', 'access_token invalid')
  if (form.tag === 'bad') return invalid()
  const channelToken = world.channelTokens.find(form.value.access_token)
  if (channelToken && OLD_KINDS.includes(channelToken.kind))
    return c.json({
      client_id: channelToken.channelId,
      expires_in: world.channelTokens.expiresIn(channelToken),
      scope: 'P CM',
    })
  const check = world.tokens.check(form.value.access_token)
  if (check.tag !== 'live' || check.token.family !== 'v2.0') return invalid()
  const { token } = check
  return c.json({
    scope: scopeText(token),
    client_id: token.channelId,
    expires_in: world.tokens.expiresIn(token),
  })
}

/** LINE docs: a user's tokens by their refresh token (v2.0), or a channel's by itself. */
async function revoke(c: Context, world: World): Promise<Response> {
  const form = await parseForm(
    v.object({ refresh_token: v.optional(text), access_token: v.optional(text) }),
    c,
  )
  if (form.tag === 'bad') return oauthError(c, 'invalid_request', `invalid parameter: ${form.param}`)
  const { refresh_token, access_token } = form.value
  if (refresh_token === undefined && access_token === undefined)
    return oauthError(c, 'invalid_request', 'refresh_token must not be null')
  const token = refresh_token === undefined ? undefined : world.refreshTokens.live(refresh_token)
  if (token?.family === 'v2.0') {
    token.accessTokens.forEach(world.tokens.revoke)
    world.refreshTokens.drop(token.value)
  }
  const channelToken = world.channelTokens.find(access_token ?? '')
  if (channelToken && OLD_KINDS.includes(channelToken.kind)) world.channelTokens.revoke(channelToken.value)
  return c.body(null, 200)
}

/** LINE Login v2.0 (deprecated), and the Messaging API's short-lived channel tokens (LINE docs). */
export const oauthV20: RouteModule = {
  cors: [],
  mount(app, world) {
    app.post('/api.line.me/v2/oauth/accessToken', (c) => grant(c, world))
    app.post('/api.line.me/v2/oauth/verify', (c) => verify(c, world))
    app.post('/api.line.me/v2/oauth/revoke', (c) => revoke(c, world))
  },
}
