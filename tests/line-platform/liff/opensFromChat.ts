import type { World } from '../world'

/** LIFF URLs and permanent links; a MINI App has the second host. */
const LIFF_HOSTS = ['liff.line.me', 'miniapp.line.me'] as const

function liffUrlOf(world: World, url: string) {
  for (const host of LIFF_HOSTS) {
    const start = [`https://${host}/`, `${world.baseUrlOf(host)}/`].find((one) => url.startsWith(one))
    const [, id = '', path = ''] = /^([^/?#]+)(.*)$/s.exec(url.slice(start?.length)) ?? []
    const app = world.apps.find(id) ?? world.apps.findByCustomPath(id)
    if (start !== undefined && app) return { app, path }
  }
  return null
}

/**
 * Where a tap on an address in a chat leads, in the emulator (LINE docs, "Opening a LIFF app"): a LIFF URL or permanent link
 * opens the LIFF browser, an app's endpoint URL LINE's in-app browser, which is an external one for LIFF. Anything else stays.
 */
export function opensFromChat(
  world: World,
  personId: string,
  url: string,
  phone: 'ios' | 'android' = 'ios',
): string {
  const opening = (liffId: string, as: string, path: string): string =>
    `${world.baseUrlOf('liff.line.me')}/__open?${new URLSearchParams({ liffId, as, person: personId, path })}`
  const found = liffUrlOf(world, url)
  if (found) return opening(found.app.liffId, `liff-${phone}`, found.path)
  const owner = world.apps.list().find(({ endpointUrl }) => url.startsWith(endpointUrl))
  return owner ? opening(owner.liffId, `in-app-${phone}`, url.slice(owner.endpointUrl.length)) : url
}
