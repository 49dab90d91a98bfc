import { SignJWT } from 'jose'
import type { Context } from 'hono'
import { ID_TOKEN_ISSUER } from '../credentials/idToken'
import type { Channel } from '../model'
import { formPostPage } from '../pages/formPost'
import type { ResponseMode } from '../stores/attempts'
import type { World } from '../world'

/** How long a JWT that carries an answer is good for: as long as the code in it. Seconds. */
const JWT_LIFETIME = 600

export interface AnswerAddress {
  readonly channel: Channel
  readonly redirectUri: string
  readonly responseMode: ResponseMode
}

type Params = Readonly<Record<string, string>>

/** JARM, as LINE's documented example begins: HS256, so with the channel secret (inferred). */
function inJwt(world: World, { channelId, secret }: Channel, params: Params): Promise<string> {
  const now = Math.floor(world.clock.now() / 1000)
  return new SignJWT({ ...params, iss: ID_TOKEN_ISSUER, aud: channelId, exp: now + JWT_LIFETIME })
    .setProtectedHeader({ typ: 'JWT', alg: 'HS256' })
    .sign(new TextEncoder().encode(secret))
}

function withParams(redirectUri: string, params: Params): string {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries(params)) url.searchParams.append(name, value)
  return url.href
}

/** Sends the browser back to the website with these parameters (LINE docs, `response_mode`). */
export async function answerWebsite(
  c: Context,
  world: World,
  { channel, redirectUri, responseMode }: AnswerAddress,
  params: Params,
): Promise<Response> {
  switch (responseMode) {
    case 'query':
      return c.redirect(withParams(redirectUri, params), 303)
    case 'form_post':
      return c.html(formPostPage(redirectUri, params))
    case 'query.jwt':
    case 'jwt':
      return c.redirect(withParams(redirectUri, { response: await inJwt(world, channel, params) }), 303)
    case 'form_post.jwt':
      return c.html(formPostPage(redirectUri, { response: await inJwt(world, channel, params) }))
    default:
      return responseMode satisfies never
  }
}
