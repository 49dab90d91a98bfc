import * as v from 'valibot'
import { parseQuery, text } from '../http/input'
import type { RouteModule } from '../http/app'
import { isCallbackUrl } from '../login/callbackUrl'
import { beginWebLogin } from '../login/webSteps'
import { errorPage } from '../pages/error'
import type { WebLogin } from '../stores/attempts'
import type { World } from '../world'

const Query = v.object({
  response_type: v.literal('code'),
  client_id: text,
  redirect_uri: text,
  state: text,
})

/** LINE docs, "Integrating LINE Login (v2.0)": no scope, so the profile; no other parameter either. */
function loginOf({ client_id, redirect_uri, state }: v.InferOutput<typeof Query>): WebLogin {
  return {
    tag: 'web',
    version: 'v2.0',
    channelId: client_id,
    redirectUri: redirect_uri,
    state,
    scopes: ['profile'],
    botPrompt: 'none',
    responseMode: 'query',
    autoLoginDisabled: false,
    firstMethod: 'pwd',
    canSwitchMethod: true,
    uiLocales: [],
  }
}

function isKnownClient(world: World, { client_id, redirect_uri }: v.InferOutput<typeof Query>): boolean {
  const channel = world.apps.channel(client_id)
  return channel !== undefined && channel.published !== false && isCallbackUrl(redirect_uri, channel)
}

/** `GET /dialog/oauth/weblogin` (deprecated). Of a bad request only LINE's own page is known. */
export const webAuthorizeV20: RouteModule = {
  cors: [],
  mount(app, world) {
    app.get('/access.line.me/dialog/oauth/weblogin', (c) => {
      const query = parseQuery(Query, c)
      if (query.tag === 'bad')
        return c.html(errorPage('400 Bad Request', `Invalid parameter: ${query.param}.`), 400)
      if (!isKnownClient(world, query.value))
        return c.html(errorPage('400 Bad Request', 'Invalid client_id or redirect_uri value.'), 400)
      return beginWebLogin(c, world, loginOf(query.value))
    })
  },
}
