import { FIRST_LOOK } from './look'
import type { Look } from '../protocol'

export interface Preset {
  readonly name: string
  readonly look: Look
}

const preset = (name: string, look: Partial<Look>): Preset => ({ name, look: { ...FIRST_LOOK, ...look } })

/** Looks that one wants to see again and again. Each is a link, and so an address that can be sent to somebody. */
export const PRESETS: readonly Preset[] = [
  preset('Signed in', {}),
  preset('Consent refused · iOS, Thai, dark', {
    as: 'external',
    person: 'somchai',
    language: 'th',
    theme: 'dark',
    fault: '47.upper-case',
  }),
  preset('Desktop', { as: 'external', phone: 'desktop' }),
  preset('Service down · Android, Japanese', { phone: 'android', language: 'ja', fault: '128' }),
  preset('MINI App', { as: 'mini', phone: 'android' }),
  preset('In-app browser', { as: 'in-app', phone: 'android', theme: 'dark' }),
  preset('Compact', { size: 'compact', language: 'th', person: 'somchai' }),
]
