import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Context } from 'hono'
import { makeIdToken, type IdTokenFault } from '../credentials/idToken'
import { parseForm, text } from '../http/input'
import { oauthError } from '../http/replies'
import type { LineEnv, RouteModule } from '../http/app'
import { randomToken } from '../random'
import type { CodeGrant } from '../stores/codes'
import { LIFF_TOKEN_LIFETIME, WEB_TOKEN_LIFETIME } from '../stores/tokens'
import type { World } from '../world'

/** LINE docs: issue access token; `appId` and `id_token_key_type` are SDK 2.31 behaviour. */
const Form = v.object({
  grant_type: v.literal('authorization_code'),
  client_id: text,
  code: text,
  redirect_uri: text,
  appId: v.optional(text),
  code_verifier: v.optional(v.pipe(v.string(), v.regex(/^[\w.~-]{43,128}$/))),
  client_secret: v.optional(text),
  id_token_key_type: v.optional(v.literal('JWK')),
})

type Request = v.InferOutput<typeof Form>

export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url')

/** Who proves what: a LIFF app the verifier and its id, a web login the channel secret (and the verifier if it began so). */
function proofProblem({ origin }: CodeGrant, form: Request, secret: string): string | undefined {
  const { codeChallenge } = origin
  if (origin.tag === 'liff' && form.appId !== origin.liffId) return 'invalid appId'
  if (origin.tag === 'web' && form.client_secret !== secret) return 'invalid client_secret'
  if (codeChallenge === undefined) return undefined
  if (form.code_verifier === undefined) return 'code_verifier is required'
  return challengeOf(form.code_verifier) === codeChallenge ? undefined : 'code_verifier does not match'
}

function grantProblem(world: World, grant: CodeGrant, form: Request): string | undefined {
  if (grant.channelId !== form.client_id) return 'invalid authorization code'
  if (grant.redirectUri !== form.redirect_uri) return 'redirect_uri does not match'
  return proofProblem(grant, form, world.apps.getChannel(grant.channelId).secret)
}

async function tokensFor(world: World, grant: CodeGrant, form: Request, fault: IdTokenFault | undefined) {
  const { personId, channelId, scopes, amr, origin } = grant
  const lifetime = form.appId === undefined ? WEB_TOKEN_LIFETIME : LIFF_TOKEN_LIFETIME
  const token = world.tokens.issue({ personId, channelId, scopes, lifetime })
  const alg = form.id_token_key_type === 'JWK' ? 'ES256' : 'HS256'
  const nonce = origin.tag === 'web' ? origin.nonce : undefined
  const order = { person: world.people.get(personId), channelId, scopes, amr, alg } as const
  const idToken = await makeIdToken(world, nonce === undefined ? order : { ...order, nonce }, fault)
  return {
    access_token: token.value,
    expires_in: lifetime,
    ...(idToken === undefined ? {} : { id_token: idToken }),
    refresh_token: randomToken(20),
    scope: scopes.filter((scope) => scope !== 'email').join(' '),
    token_type: 'Bearer',
  }
}

async function exchange(c: Context<LineEnv>, world: World): Promise<Response> {
  const form = await parseForm(Form, c)
  if (form.tag === 'bad') {
    const error = form.param === 'grant_type' ? 'unsupported_grant_type' : 'invalid_request'
    return oauthError(c, error, `invalid parameter: ${form.param}`)
  }
  if (!world.apps.channel(form.value.client_id)) return oauthError(c, 'invalid_client', 'invalid client_id')
  const redemption = world.codes.redeem(form.value.code)
  if (redemption.tag !== 'granted') return oauthError(c, 'invalid_grant', 'invalid authorization code')
  const problem = grantProblem(world, redemption.grant, form.value)
  if (problem !== undefined) return oauthError(c, 'invalid_grant', problem)
  return c.json(await tokensFor(world, redemption.grant, form.value, c.env.bend.take()))
}

/** `POST /oauth2/v2.1/token`. The wording of its errors is not documented; the codes follow OAuth. */
export const token: RouteModule = {
  cors: [{ host: 'api.line.me', path: /^\/oauth2\/v2\.1\/token$/, methods: ['POST'] }],
  mount: (app, world) => void app.post('/api.line.me/oauth2/v2.1/token', (c) => exchange(c, world)),
}
