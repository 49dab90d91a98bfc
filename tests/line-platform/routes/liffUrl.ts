import type { Context } from 'hono'
import { deviceOf, deviceUser } from '../http/identity'
import type { LineEnv, RouteModule } from '../http/app'
import { isLiffDevice, type DeviceKind } from '../device/userAgents'
import { issueCredentials } from '../liff/issue'
import { credentialFragment, primaryUrl } from '../liff/opening'
import type { LiffAppRegistration } from '../model'
import { deviceOpening, deviceOpeningPage } from '../pages/open'
import { errorPage } from '../pages/error'
import type { World } from '../world'

/** Everything after the first path segment, as it was written. A fragment never reaches a server. */
const restOf = (c: Context): string => {
  const { pathname, search } = new URL(c.req.url)
  return pathname.replace(/^\/[^/]+/, '') + search
}

/** LINE's in-app browser hands a LIFF URL over to the LIFF browser. It says so by cookie, so in development only. */
function openedAs(said: DeviceKind | 'unsaid', world: World): DeviceKind {
  if (said === 'unsaid') return world.knobs.openAs
  if (said === 'in-app-ios') return 'liff-ios'
  return said === 'in-app-android' ? 'liff-android' : said
}

async function open(
  c: Context<LineEnv>,
  world: World,
  app: LiffAppRegistration | undefined,
): Promise<Response> {
  if (!app) return c.html(errorPage('404 Not Found', 'There is no such LIFF app.'), 404)
  const target = primaryUrl(app.endpointUrl, restOf(c))
  const said = deviceOf(c)
  const device = openedAs(said, world)
  if (!isLiffDevice(device)) return c.redirect(target, 302)
  const person = deviceUser(c, world)
  const credentials = await issueCredentials(world, { person, app }, c.env.bend.take())
  const url = target + credentialFragment(credentials)
  // A tab that does not play the LIFF browser yet has to be made into one first.
  return said !== device
    ? c.html(deviceOpeningPage(deviceOpening(device, person.id, url)))
    : c.redirect(url, 302)
}

/**
 * LINE docs: LIFF URL resolution. To the LIFF browser with credentials; to any other browser without (what LINE does
 * on a desktop is inferred).
 */
export const liffUrl: RouteModule = {
  cors: [],
  mount(app, world) {
    const liff = (c: Context<LineEnv>) => open(c, world, world.apps.find(c.req.param('id') ?? ''))
    app.get('/liff.line.me/:id{[0-9]+-[A-Za-z0-9]+}', liff)
    app.get('/liff.line.me/:id{[0-9]+-[A-Za-z0-9]+}/*', liff)

    const mini = (c: Context<LineEnv>) => {
      const id = c.req.param('id') ?? ''
      const found = world.apps.find(id) ?? world.apps.findByCustomPath(id)
      return open(c, world, found?.miniApp ? found : undefined)
    }
    app.get('/miniapp.line.me/:id', mini)
    app.get('/miniapp.line.me/:id/*', mini)
  },
}
