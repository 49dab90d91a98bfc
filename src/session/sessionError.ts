import type { InitError } from '../liff/initError'
import type { GateRefusal } from '../navigation/urlGate'

/** Why nobody is signed in although it was tried. */
export type SessionError =
  | { readonly tag: 'storage_blocked' }
  | { readonly tag: 'storage_full' }
  | { readonly tag: 'browser_too_old' }
  | { readonly tag: 'link_refused'; readonly why: GateRefusal }
  /** `error` is text from the address: to be looked up, never shown. */
  | { readonly tag: 'line_error'; readonly error: string }
  /** A part of this app did not load. */
  | { readonly tag: 'app_not_loaded' }
  | { readonly tag: 'offline' }
  | { readonly tag: 'init_failed'; readonly error: InitError }
  /** `liff.init()` did not settle in time; in the LIFF browser the usual cause is a bridge that never gets ready. */
  | { readonly tag: 'init_timed_out'; readonly inLiff: boolean }
  /**
   * LINE's code came back and nobody is signed in. `elsewhere`: the sign-in was not begun in this browser. `repeatedly`: not
   * for the first time in this tab, so that a third try here is unlikely to help.
   */
  | {
      readonly tag: 'return_unfinished'
      readonly elsewhere: boolean
      readonly repeatedly: boolean
    }
  | { readonly tag: 'expired' }
  | { readonly tag: 'clock_wrong' }
  | { readonly tag: 'no_id_token' }
  /** Somebody else is signed in than this tab showed before: asked about before anything is sent. */
  | { readonly tag: 'other_person' }
