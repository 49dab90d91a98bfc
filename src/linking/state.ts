import type { Account, LinkConfirmAnswer, LinkPreviewAnswer } from '../backend/contract'
import type { LinkingError } from './linkingError'

/** Where the service lets the person prove their account; both addresses are allowed by the config. */
export interface Offer {
  readonly signInUrl: string
  readonly registerUrl: string | null
  /** ms since the epoch: until then its one-time start handle is good. */
  readonly goodUntil: number
  /** Whether the service asks for the phone's own browser. */
  readonly external: boolean
  /** Of the chat that the linking began in. */
  readonly linkToken: string | null
  /** What was linked when it was made: a check finds out whether that has changed. */
  readonly before: Account | null
}

/** What changes something. It is sent by a tap on a screen that names both sides, and with one `request_id` until answered. */
export type Change =
  | {
      readonly tag: 'confirm'
      readonly ticket: string
      readonly preview: LinkPreviewAnswer
      readonly replace: boolean
    }
  | { readonly tag: 'unlink'; readonly account: Account }

/** What is asked without changing anything. */
export type Question =
  /** `linkToken`: of the chat that the linking began in. */
  | { readonly tag: 'start'; readonly requestId: string; readonly linkToken: string | null }
  | {
      readonly tag: 'preview'
      readonly requestId: string
      readonly ticket: string
      /** What a confirmation was just refused with. */
      readonly refused: Conflict | null
    }
  /** Whether something has happened meanwhile. */
  | { readonly tag: 'check'; readonly of: Offered | Unsure }

export type Intent = Question | Change
export type Conflict = NonNullable<LinkPreviewAnswer['conflict']>

/** `in_browser`: the person was sent to the phone's browser; `not_yet`: a check found nothing new. */
export interface Offered {
  readonly tag: 'offered'
  readonly offer: Offer
  readonly step: 'choose' | 'in_browser' | 'not_yet'
}

/** Nobody knows whether the change went through. */
export interface Unsure {
  readonly tag: 'unsure'
  readonly change: Change
}

/**
 * A linking or an unlinking as one value:
 *
 *     explaining → calling → offered → leaving → (page load) → calling → comparing → changing → linked
 *     asking                                                                       → changing → unlinked
 *                                                                                             → unsure → calling, changing
 */
export type LinkingState =
  | { readonly tag: 'closed' }
  | { readonly tag: 'explaining'; readonly linkToken: string | null }
  | { readonly tag: 'calling'; readonly question: Question }
  | Offered
  /** The service's page is on its way. */
  | { readonly tag: 'leaving' }
  /** In the phone's browser, sent there by LINE: linking is best finished where it began. */
  | { readonly tag: 'away'; readonly ticket: string }
  | { readonly tag: 'comparing'; readonly ticket: string; readonly preview: LinkPreviewAnswer }
  /** Whether to unlink. */
  | { readonly tag: 'asking'; readonly account: Account }
  | { readonly tag: 'not_linked' }
  | { readonly tag: 'changing'; readonly change: Change }
  | Unsure
  | {
      readonly tag: 'linked'
      readonly account: Account
      readonly since: 'now' | 'before'
      /** What LINE's account-link page is opened with, where it all began in a chat. */
      readonly accountLink: LinkConfirmAnswer['accountLink']
    }
  | { readonly tag: 'unlinked' }
  | { readonly tag: 'failed'; readonly error: LinkingError; readonly intent: Intent }
