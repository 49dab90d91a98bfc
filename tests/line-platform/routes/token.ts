import * as v from 'valibot'
import type { Context } from 'hono'
import { authorizationCode } from '../grants/authorizationCode'
import { clientAssertion } from '../grants/clientAssertion'
import { refreshToken } from '../grants/refreshToken'
import { parseForm } from '../http/input'
import { oauthError } from '../http/replies'
import type { LineEnv, RouteModule } from '../http/app'
import type { World } from '../world'

const Form = v.object({
  grant_type: v.picklist(['authorization_code', 'refresh_token', 'client_credentials']),
})

async function grant(c: Context<LineEnv>, world: World): Promise<Response> {
  const form = await parseForm(Form, c)
  if (form.tag === 'bad') return oauthError(c, 'unsupported_grant_type', 'invalid parameter: grant_type')
  switch (form.value.grant_type) {
    case 'authorization_code':
      return authorizationCode(c, world)
    case 'refresh_token':
      return refreshToken(c, world)
    case 'client_credentials':
      return clientAssertion(c, world)
    default:
      return form.value.grant_type satisfies never
  }
}

/** `POST /oauth2/v2.1/token`: LINE Login v2.1 and channel access tokens v2.1 share it. */
export const token: RouteModule = {
  cors: [{ host: 'api.line.me', path: /^\/oauth2\/v2\.1\/token$/, methods: ['POST'] }],
  mount: (app, world) => void app.post('/api.line.me/oauth2/v2.1/token', (c) => grant(c, world)),
}
