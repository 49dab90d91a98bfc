import * as v from 'valibot'
import type { Context } from 'hono'
import { TROUBLES, type DeviceSettings } from '../device/playedDevice'
import { DEVICE_KINDS, isLiffDevice } from '../device/userAgents'
import { parseQuery, text } from '../http/input'
import type { LineEnv, RouteModule } from '../http/app'
import { issueCredentials } from '../liff/issue'
import { credentialFragment, primaryUrl } from '../liff/opening'
import { errorPage } from '../pages/error'
import { deviceOpening, deviceOpeningPage } from '../pages/open'
import type { World } from '../world'

const Settings: v.GenericSchema<unknown, DeviceSettings> = v.object({
  languages: v.optional(v.array(text)),
  theme: v.optional(v.picklist(['light', 'dark'])),
  clockError: v.optional(v.number()),
  troubles: v.optional(v.array(v.picklist(TROUBLES))),
  config: v.optional(v.record(v.string(), v.unknown())),
})

const Open = v.object({
  liffId: text,
  as: v.picklist(DEVICE_KINDS),
  person: v.optional(v.string()),
  path: v.optional(v.string(), ''),
  /** The very address to open, credentials and all, instead of one that is made of `path`. */
  url: v.optional(v.pipe(v.string(), v.url())),
  settings: v.optional(v.pipe(v.string(), v.parseJson(), Settings)),
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
  const { liffId, as, path, settings } = query.value
  const app = world.apps.find(liffId)
  const person = world.people.find(query.value.person || world.knobs.deviceUser)
  if (!app || !person) return c.html(errorPage('404 Not Found', 'There is no such app or person.'), 404)
  // Its own address may hold the credentials that it opens the app with.
  c.header('referrer-policy', 'no-referrer')
  const openAt = (url: string) => c.html(deviceOpeningPage(deviceOpening(as, person.id, url, settings)))
  if (query.value.url !== undefined)
    return query.value.url.startsWith(new URL(app.endpointUrl).origin)
      ? openAt(query.value.url)
      : c.html(errorPage('400 Bad Request', 'That is no address of the app.'), 400)
  if (!isLiffDevice(as)) return openAt(path === '' ? app.endpointUrl : belowEndpoint(app.endpointUrl, path))
  const credentials = await issueCredentials(world, { person, app }, c.env.bend.take())
  return openAt(primaryUrl(app.endpointUrl, path) + credentialFragment(credentials))
}

/** Development only: an address of the emulator's own and not LINE's. Requests to it are not logged. */
export const opening: RouteModule = {
  cors: [],
  mount: (app, world) => void app.get('/liff.line.me/__open', (c) => open(c, world)),
}

/** Addresses of the emulator's own. */
export const isOwnPath = (path: string): boolean => path.startsWith('/__')
