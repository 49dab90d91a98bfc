import * as v from 'valibot'
import type { Context } from 'hono'
import { requireBearer } from '../http/bearer'
import { deviceUser } from '../http/identity'
import { parseForm, parseQuery, text } from '../http/input'
import { apiError } from '../http/replies'
import type { RouteModule } from '../http/app'
import { availabilityOf } from '../credentials/availability'
import type { LiffAppRegistration } from '../model'
import { errorPage } from '../pages/error'
import { windowDonePage } from '../pages/ownWindow'
import { shortcutPage } from '../pages/shortcut'
import type { World } from '../world'

const Asked = v.object({ liffId: text, url: text })
/** As `line://shortcut/liff` spells it (Android). */
const AskedByScheme = v.object({ liffId: text, targetUrl: text })
const Said = v.object({ ...Asked.entries, answer: v.picklist(['add', 'cancel', 'close']) })

/** LINE docs: MINI Apps that LINE has verified. */
function allowedApp(world: World, liffId: string): LiffAppRegistration | undefined {
  const app = world.apps.find(liffId)
  return app && availabilityOf(app, false)['addToHomeV2']?.permission === true ? app : undefined
}

const pageUrl = (world: World): string => `${world.baseUrlOf('liff-shortcut.line.me')}/shortcut`

const find = (c: Context, world: World) =>
  requireBearer(c, world, null, (_, { channelId }) => {
    const query = parseQuery(Asked, c)
    const app = query.tag === 'ok' ? allowedApp(world, query.value.liffId) : undefined
    if (query.tag === 'bad' || app?.channelId !== channelId)
      return apiError(c, 403, 'Shortcuts are not available for this app.')
    return c.json({ shortcutPageUrl: `${pageUrl(world)}?${new URLSearchParams(query.value)}` })
  })

const nothing = (c: Context) => c.html(errorPage('400 Bad Request', 'There is no shortcut to add.'), 400)

function show(c: Context, world: World, liffId: string, url: string): Response | Promise<Response> {
  const app = allowedApp(world, liffId)
  if (!app) return nothing(c)
  const appName = world.apps.getChannel(app.channelId).name
  return c.html(shortcutPage({ action: pageUrl(world), liffId, url, appName }))
}

async function answer(c: Context, world: World): Promise<Response> {
  const form = await parseForm(Said, c)
  const app = form.tag === 'ok' ? allowedApp(world, form.value.liffId) : undefined
  if (form.tag === 'bad' || !app) return nothing(c)
  const { url, answer: said } = form.value
  if (said === 'add') world.shortcuts.add({ personId: deviceUser(c, world).id, liffId: app.liffId, url })
  return c.html(windowDonePage())
}

/**
 * `liff.createShortcutOnHomeScreen()` (SDK 2.31 behaviour): on iOS a page that is looked up and opened in the phone's browser,
 * on Android a scheme of LINE's app, for which the emulator's own page stands. The app is never told what became of it.
 */
export const shortcut: RouteModule = {
  cors: [{ host: 'liff-shortcut.line.me', path: /^\/api\/shortcut$/, methods: ['GET'] }],
  mount(app, world) {
    app.get('/liff-shortcut.line.me/api/shortcut', (c) => find(c, world))
    app.get('/liff-shortcut.line.me/shortcut', (c) => {
      const query = parseQuery(Asked, c)
      return query.tag === 'ok' ? show(c, world, query.value.liffId, query.value.url) : nothing(c)
    })
    app.get('/liff.line.me/__shortcut', (c) => {
      const query = parseQuery(AskedByScheme, c)
      return query.tag === 'ok' ? show(c, world, query.value.liffId, query.value.targetUrl) : nothing(c)
    })
    app.post('/liff-shortcut.line.me/shortcut', (c) => answer(c, world))
  },
}
