import type { Attempt } from '../stores/attempts'
import type { World } from '../world'

/** Addresses of LINE's login pages, as seen in reports of real logins; the last one is the emulator's own. */
export const LOGIN_PATH = '/oauth2/v2.1/login'
export const CONSENT_PATH = '/oauth2/v2.1/authorize/consent'
export const FRIEND_PATH = '/oauth2/v2.1/authorize/friend'

export const stepUrl = (
  world: World,
  path: string,
  attempt?: Attempt,
  more: Readonly<Record<string, string>> = {},
): string => {
  const query = attempt ? `?${new URLSearchParams({ loginState: attempt.id, ...more })}` : ''
  return `${world.baseUrlOf('access.line.me')}${path}${query}`
}
