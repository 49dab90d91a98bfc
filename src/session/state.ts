import type { ApiError } from '../backend/apiError'
import type { Account } from '../backend/contract'
import type { DisplayProfile } from '../profile/displayProfile'
import type { SessionError } from './sessionError'

/** What the service's backend said to the raw token of the person on the screen. */
export type ServiceState =
  | { readonly tag: 'sending' }
  | { readonly tag: 'answered'; readonly account: Account | null; readonly continueUrl: string | null }
  | { readonly tag: 'failed'; readonly error: ApiError }

/**
 * Everything the app knows about being signed in, as one value:
 *
 *     starting → starting_slowly → signed_out ⇄ redirecting → (page load)
 *                                → signed_in → signed_out
 *                                → failed    → redirecting, (page load)
 */
export type SessionState =
  | { readonly tag: 'starting' }
  | { readonly tag: 'starting_slowly' }
  | { readonly tag: 'signed_out'; readonly after: 'opening' | 'sign_out' }
  | { readonly tag: 'redirecting' }
  | { readonly tag: 'signed_in'; readonly profile: DisplayProfile; readonly service: ServiceState }
  | { readonly tag: 'failed'; readonly error: SessionError }
