import type { DeviceKind } from './userAgents'

/** What may be wrong with a device or with what it keeps, none of which a server can bring about. */
export const TROUBLES = [
  'storage-blocked',
  'session-storage-blocked',
  'local-storage-blocked',
  'storage-full',
  'storage-full-for-sdk',
  'cookies-blocked',
  'offline',
  'no-line-api',
  'no-line-token',
  'no-service',
  'no-bridge',
  'no-random-uuid',
] as const

export type Trouble = (typeof TROUBLES)[number]

/** How the person has set up their device. */
export interface DeviceSettings {
  /** Best first, as `navigator.languages`. Default: the browser's own. */
  readonly languages?: readonly string[] | undefined
  /** Default: what the browser prefers. */
  readonly theme?: 'light' | 'dark' | undefined
  /** By how many ms this device's clock alone is ahead. */
  readonly clockError?: number | undefined
  readonly troubles?: readonly Trouble[] | undefined
  /** Members of the app's configuration that are another in this tab, such as those of a MINI App. */
  readonly config?: Readonly<Record<string, unknown>> | undefined
}

/** What a tab plays; its sessionStorage remembers it as JSON. */
export interface PlayedDevice {
  readonly kind: DeviceKind
  /** `null`: the browser's own. */
  readonly userAgent: string | null
  /** Who is signed in to LINE on it: the emulator's handle. */
  readonly personId: string
  readonly settings: DeviceSettings
}
