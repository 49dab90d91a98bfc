import type { DeviceKind } from './device/userAgents'

/** What LINE appends to the endpoint URL after a refused consent. The LIFF spelling is not documented. */
export interface Denial {
  readonly error: string
  readonly errorDescription: string | null
  /** SDK 2.31 behaviour: any non-empty value makes init fail; without it the SDK ignores `error`. */
  readonly liffOAuth2Error: string | null
  /** LINE Login v2.0 (deprecated) sends a number and a word of its own beside the error: `417`, `DISALLOWED`. */
  readonly legacy: { readonly errorCode: string; readonly errorMessage: string } | null
}

/** LINE docs: answers may get more members, another order and other whitespace. `changed` does all of that to all. */
export type Payloads = 'as-documented' | 'changed'

/** What LINE's permission screen does when the person allows. */
export interface PermissionScreen {
  /** Not null: the screen reports this as its own error (SDK 2.31 behaviour: `ICA_ERROR`) and issues nothing. */
  readonly error: string | null
  readonly idToken: 'issued' | 'absent'
  /** Not null: the new tokens are of this person, as after a change of the account in LINE. */
  readonly personId: string | null
}

/** What LINE does when an app asks it to offer the official account as a friend. */
export interface AddFriend {
  /** Not null: the screen reports this as its own error (SDK 2.31 behaviour: `ADD_FRIEND_ERROR`) and adds nobody. */
  readonly error: string | null
  /** How often one person may be asked by one app; LINE's own limit is not documented. */
  readonly limit: number
}

/** Standing settings of the platform. Tests assign to them; `reset()` restores the defaults. */
export interface Knobs {
  denial: Denial
  /** Added to returns to Android browsers (LINE docs). `null` leaves it off and wakes the SDK's escape alert. */
  lineAppVersion: string | null
  /** `fails` sends back an unknown code and another state (LINE docs: failed auto login). */
  autoLogin: 'works' | 'fails'
  /** Whether external browsers find LINE's app, where `deviceUser` is signed in: then web login needs no screen. */
  lineAppOnDevice: boolean
  /** How the JSON of LINE's answers, ID tokens and webhooks looks. */
  payloads: Payloads
  /** When true the SDK navigates to `liff://app/…` on every init in client. */
  multipleLiffTransition: boolean
  permission: PermissionScreen
  addFriend: AddFriend
  /** Not null: the share target picker sends nothing and reports this (SDK 2.31 behaviour: `resultDescription`). */
  sharePickerError: string | null
  /** Who is signed in to LINE on the device that opens LIFF URLs: a person's id. */
  deviceUser: string
  /** What a LIFF URL does for a browser whose user agent is no LINE: the dev server may choose a LIFF device. */
  openAs: DeviceKind
}

export function defaultKnobs(deviceUser: string, openAs: DeviceKind): Knobs {
  return {
    denial: {
      error: 'ACCESS_DENIED',
      errorDescription: 'The resource owner denied the request.',
      liffOAuth2Error: 'true',
      legacy: null,
    },
    lineAppVersion: '15.0.0',
    autoLogin: 'works',
    lineAppOnDevice: false,
    // From the environment as well, so that a whole suite, or a backend in any language, can meet them.
    payloads: process.env['LINE_PAYLOADS'] === 'changed' ? 'changed' : 'as-documented',
    multipleLiffTransition: false,
    permission: { error: null, idToken: 'issued', personId: null },
    addFriend: { error: null, limit: 20 },
    sharePickerError: null,
    deviceUser,
    openAs,
  }
}
