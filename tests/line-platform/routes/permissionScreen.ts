import * as v from 'valibot'
import type { Context } from 'hono'
import { makeIdToken } from '../credentials/idToken'
import { PERMISSION_SCREEN } from '../device/names'
import { parseForm, parseQuery, text } from '../http/input'
import { askedBy, type Asked } from '../http/subWindowData'
import type { LineEnv, RouteModule } from '../http/app'
import { errorPage } from '../pages/error'
import { windowDonePage } from '../pages/ownWindow'
import { permissionPage } from '../pages/permission'
import type { SubWindowResult } from '../stores/subWindows'
import { LIFF_TOKEN_LIFETIME } from '../stores/tokens'
import type { World } from '../world'
import { missingScopes } from './subWindow'

const PATH = `/liff.line.me/${PERMISSION_SCREEN}`

const Opening = v.object({ msit: text })
const Answer = v.object({ msit: text, answer: v.picklist(['allow', 'cancel', 'close']) })

/** LINE docs: after the permission was given, the old access token is revoked and new tokens are issued. */
async function allow(c: Context<LineEnv>, world: World, asked: Asked): Promise<SubWindowResult> {
  const { app, token } = asked
  const { error, idToken, personId } = world.knobs.permission
  if (error !== null) return { status: 'submit', result: { ICA_ERROR: error } }
  const person = personId === null ? asked.person : world.people.get(personId)
  const { channelId, scopes } = app
  world.consents.save(person.id, channelId, { granted: scopes, asked: scopes })
  world.tokens.revoke(token.value)
  const grant = { personId: person.id, channelId, scopes, lifetime: LIFF_TOKEN_LIFETIME }
  const newAccessToken = world.tokens.issue(grant).value
  const order = { person, channelId, scopes, amr: 'linesso', alg: 'ES256' } as const
  const newIdToken = idToken === 'absent' ? undefined : await makeIdToken(world, order, c.env.bend.take())
  return { status: 'submit', result: { newAccessToken, ...(newIdToken === undefined ? {} : { newIdToken }) } }
}

async function answer(c: Context<LineEnv>, world: World): Promise<Response> {
  const form = await parseForm(Answer, c)
  const asked = form.tag === 'ok' ? askedBy(world, form.value.msit, PERMISSION_SCREEN) : undefined
  if (form.tag === 'bad' || !asked) return c.html(errorPage('400 Bad Request', 'Nothing is asked here.'), 400)
  const { msit, answer: said } = form.value
  world.subWindows.end(msit, said === 'allow' ? await allow(c, world, asked) : { status: said, result: {} })
  return c.html(windowDonePage())
}

/** LINE's own screen that asks for more permissions; how it looks and what it answers on "Cancel" is inferred. */
export const permissionScreen: RouteModule = {
  cors: [],
  mount(app, world) {
    app.get(PATH, (c) => {
      const query = parseQuery(Opening, c)
      const asked = query.tag === 'ok' ? askedBy(world, query.value.msit, PERMISSION_SCREEN) : undefined
      if (!asked) return c.html(errorPage('400 Bad Request', 'Nothing is asked here.'), 400)
      return c.html(
        permissionPage({
          action: `${world.baseUrlOf('liff.line.me')}/${PERMISSION_SCREEN}`,
          msit: asked.window.msit,
          appName: world.apps.getChannel(asked.app.channelId).name,
          person: asked.person,
          scopes: missingScopes(asked.app, asked.token),
        }),
      )
    })
    app.post(PATH, (c) => answer(c, world))
  },
}
