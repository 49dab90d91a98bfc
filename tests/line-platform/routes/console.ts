import * as v from 'valibot'
import type { Context } from 'hono'
import { isLiffDevice } from '../device/userAgents'
import { parseQuery, text } from '../http/input'
import type { LineEnv, RouteModule } from '../http/app'
import { issueCredentials } from '../liff/issue'
import { credentialFragment, primaryUrl } from '../liff/opening'
import { consolePage } from '../pages/console'
import { errorPage } from '../pages/error'
import { deviceOpening, deviceOpeningPage } from '../pages/open'
import { tokenNotes } from '../pages/tokenNotes'
import type { RequestRecord } from '../stores/requests'
import type { World } from '../world'

const SHOWN = 200

const Open = v.object({
  liffId: text,
  as: v.picklist(['external', 'liff-ios', 'liff-android', 'in-app', 'in-app-ios', 'in-app-android']),
  person: v.optional(v.string()),
  path: v.optional(v.string(), ''),
})

/** Only LIFF URLs go through `liff.state`; the others open an address below the endpoint, as a shared link would. */
function belowEndpoint(endpointUrl: string, path: string): string {
  const endpoint = new URL(endpointUrl)
  return new URL(path.replace(/^\/+/, ''), endpoint.href.replace(/[?#].*$/, '').replace(/\/?$/, '/')).href
}

async function open(c: Context<LineEnv>, world: World): Promise<Response> {
  const query = parseQuery(Open, c)
  if (query.tag === 'bad')
    return c.html(errorPage('400 Bad Request', `Invalid parameter: ${query.param}.`), 400)
  const { liffId, as, path } = query.value
  const app = world.apps.find(liffId)
  const person = world.people.find(query.value.person || world.knobs.deviceUser)
  if (!app || !person) return c.html(errorPage('404 Not Found', 'There is no such app or person.'), 404)
  const device = as === 'in-app' ? 'in-app-ios' : as
  if (!isLiffDevice(device)) {
    const url = path === '' ? app.endpointUrl : belowEndpoint(app.endpointUrl, path)
    return c.html(deviceOpeningPage(deviceOpening(device, person.id, url)))
  }
  const credentials = await issueCredentials(world, { person, app }, c.env.bend.take())
  const url = primaryUrl(app.endpointUrl, path) + credentialFragment(credentials)
  return c.html(deviceOpeningPage(deviceOpening(device, person.id, url)))
}

const shown = (world: World, record: RequestRecord) => ({
  time: new Date(record.at).toISOString().slice(11, 23),
  method: record.method,
  address: record.host + record.path,
  status: record.status === null ? 'pending' : String(record.status),
  note: tokenNotes(world, record),
})

/** Development only: these addresses are the emulator's own and not LINE's. Requests to them are not logged. */
export const developerConsole: RouteModule = {
  cors: [],
  mount(app, world) {
    // Asked each time: a server may learn its own port only after the platform was made.
    const base = (): string => world.baseUrlOf('liff.line.me')
    app.get('/liff.line.me/__open', (c) => open(c, world))
    app.get('/liff.line.me/__console', (c) =>
      c.html(
        consolePage({
          base: base(),
          apps: world.apps.list(),
          people: world.people.list(),
          accounts: world.apps.accounts(),
        }),
      ),
    )
    app.get('/liff.line.me/__console/requests.json', (c) => {
      const records = [...world.requests.list(), ...world.extraRequests()].sort((a, b) => b.at - a.at)
      return c.json(records.slice(0, SHOWN).map((record) => shown(world, record)))
    })
    app.post('/liff.line.me/__console/reset', (c) => {
      world.reset()
      return c.redirect(`${base()}/__console`, 303)
    })
  },
}

export const isConsolePath = (path: string): boolean => path.startsWith('/__')
