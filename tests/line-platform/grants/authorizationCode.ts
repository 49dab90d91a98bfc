import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Context } from 'hono'
import { makeIdToken, type IdTokenFault } from '../credentials/idToken'
import { issueUserTokens, tokenAnswer } from '../credentials/userTokens'
import type { LineEnv } from '../http/app'
import { parseForm, text } from '../http/input'
import { oauthError } from '../http/replies'
import type { Channel } from '../model'
import type { CodeGrant } from '../stores/codes'
import { LIFF_TOKEN_LIFETIME, WEB_TOKEN_LIFETIME } from '../stores/tokens'
import type { World } from '../world'

/** LINE docs: issue access token; `appId` and `id_token_key_type` are SDK 2.31 behaviour. */
const Form = v.object({
  client_id: text,
  code: text,
  redirect_uri: text,
  appId: v.optional(text),
  code_verifier: v.optional(v.pipe(v.string(), v.regex(/^[\w.~-]{43,128}$/))),
  client_secret: v.optional(text),
  id_token_key_type: v.optional(v.literal('JWK')),
})

type Request = v.InferOutput<typeof Form>

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')

function pkceProblem({ origin }: CodeGrant, form: Request): string | undefined {
  if (origin.tag === 'web-v2.0' || origin.codeChallenge === undefined) return undefined
  if (form.code_verifier === undefined) return 'code_verifier is required'
  return challengeOf(form.code_verifier) === origin.codeChallenge ? undefined : 'code_verifier does not match'
}

function grantProblem(grant: CodeGrant, form: Request): string | undefined {
  const { origin } = grant
  if (grant.channelId !== form.client_id || origin.tag === 'web-v2.0') return 'invalid authorization code'
  if (grant.redirectUri !== form.redirect_uri) return 'redirect_uri does not match'
  if (origin.tag === 'liff' && form.appId !== origin.liffId) return 'invalid appId'
  return pkceProblem(grant, form)
}

/**
 * LINE docs: the secret is required. The LIFF SDK (`appId`) sends none, and neither do LINE's SDKs for native apps, whose
 * only proof is PKCE (SDK sources); for the latter the channel must be a mobile app too (inferred).
 */
function provesClient({ secret, appTypes = ['web', 'mobile'] }: Channel, form: Request): boolean {
  if (form.client_secret !== undefined) return form.client_secret === secret
  if (form.appId !== undefined) return true
  return appTypes.includes('mobile') && form.code_verifier !== undefined
}

async function tokensFor(world: World, grant: CodeGrant, form: Request, fault: IdTokenFault | undefined) {
  const { personId, channelId, scopes, amr, origin } = grant
  const lifetime = origin.tag === 'liff' ? LIFF_TOKEN_LIFETIME : WEB_TOKEN_LIFETIME
  const tokens = issueUserTokens(world, { personId, channelId, scopes, lifetime })
  const alg = form.id_token_key_type === 'JWK' ? 'ES256' : 'HS256'
  const order = { person: world.people.get(personId), channelId, scopes, amr, alg } as const
  const asked = origin.tag === 'web' ? origin : {}
  const idToken = await makeIdToken(world, { ...order, ...asked }, fault)
  return { ...tokenAnswer(tokens), ...(idToken === undefined ? {} : { id_token: idToken }) }
}

/** `grant_type=authorization_code`. The wording of its errors is not documented; the codes follow OAuth. */
export async function authorizationCode(c: Context<LineEnv>, world: World): Promise<Response> {
  const form = await parseForm(Form, c)
  if (form.tag === 'bad') return oauthError(c, 'invalid_request', `invalid parameter: ${form.param}`)
  const channel = world.apps.channel(form.value.client_id)
  if (!channel) return oauthError(c, 'invalid_client', 'invalid client_id')
  if (!provesClient(channel, form.value)) return oauthError(c, 'invalid_client', 'invalid client_secret')
  const redemption = world.codes.redeem(form.value.code)
  if (redemption.tag !== 'granted') return oauthError(c, 'invalid_grant', 'invalid authorization code')
  const problem = grantProblem(redemption.grant, form.value)
  if (problem !== undefined) return oauthError(c, 'invalid_grant', problem)
  return c.json(await tokensFor(world, redemption.grant, form.value, c.env.bend.take()))
}
