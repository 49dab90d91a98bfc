import type { AppConfig } from '../config/appConfig'
import { platformOf, surroundingsOf } from '../navigation/surroundings'
import type { Outcome } from './outcome'

/** The SDK that this app is built and tested with; the support desk needs it, and the SDK may not have been loaded. */
const SDK_VERSION = '2.31.0'

/**
 * What a person can copy for the service's support: what happened, which build, which SDK, what kind of browser. No
 * personal data, and nothing from the address.
 *
 * @example 'service_down.session.500/0.1.0+1a2b3c4/published/liff-2.31.0/external-ios'
 */
export function supportCodeOf(
  { code, detail }: Outcome,
  { build, stage }: AppConfig,
  userAgent: string,
): string {
  const what = detail === undefined ? code : `${code}.${detail}`
  const where = `${surroundingsOf(userAgent)}-${platformOf(userAgent)}`
  return [what, `${build.version}+${build.commit}`, stage, `liff-${SDK_VERSION}`, where].join('/')
}
