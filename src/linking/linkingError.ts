import type { ApiError } from '../backend/apiError'

/** Why linking or unlinking does not go on. */
export type LinkingError =
  | { readonly tag: 'api'; readonly error: ApiError }
  /** The token broker gave nothing to send. */
  | { readonly tag: 'not_sent'; readonly why: 'expired' | 'clock_wrong' | 'no_id_token' | 'other_person' }
  /** The person changed their mind on the service's page. */
  | { readonly tag: 'cancelled' }
  /** The service's page came back with something that no service of the contract sends. */
  | { readonly tag: 'return_malformed' }
  /** The service named an address that the config does not allow. */
  | { readonly tag: 'address_refused' }
  /** This tab does not have the link token of the chat, or has it no longer. */
  | { readonly tag: 'chat_link_lost' }
  | { readonly tag: 'part_missing' }
