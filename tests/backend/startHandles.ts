import type { LineUser } from './lineUsers'
import { createSecrets } from './secrets'

/** Seconds. Long enough to find a password, short enough for a link that lies around. */
export const HANDLE_LIFE = 600

/** A linking that a LINE user began and that waits for the proof of an account. */
export interface Start {
  /** Who is about to be linked, from LINE's answer. The token it was asked with is not kept. */
  readonly lineUser: LineUser
  /** Where it ends: in the app, which asks with both identities on one screen, or on a page of the website that does. */
  readonly from: 'app' | 'website'
  /** The Messaging API's link token, if it all began in a chat. */
  readonly linkToken: string | null
  /** The website's visit that opened it first; from then on it is worthless anywhere else. */
  readonly claimedBy: string | null
}

type Claim =
  | { readonly kind: 'open'; readonly start: Start }
  | { readonly kind: 'refused'; readonly why: 'unknown' | 'expired' | 'taken' }

/**
 * Start handles: what `link` puts into the address of the sign-in page. One says who began, so that the page can name them,
 * and proves nothing about anybody's account. It works in the first browser that opens it, until an account was proven or
 * the person cancelled.
 *
 * Whoever began knows the handle, and may send it to somebody else. That is why it must never do as a ticket: they could
 * wait until a victim has signed in and then confirm with what they knew all along.
 */
export function createStartHandles(now: () => number) {
  const handles = createSecrets<Start>(HANDLE_LIFE * 1000, now)
  return {
    begin: (start: Omit<Start, 'claimedBy'>, claimedBy: string | null = null): string =>
      handles.keep({ ...start, claimedBy }),
    /** @param visit the visit of the website that asks */
    claim(handle: string, visit: string): Claim {
      const found = handles.find(handle)
      if (found.kind !== 'good') return { kind: 'refused', why: found.kind }
      const start = { ...found.value, claimedBy: found.value.claimedBy ?? visit }
      if (start.claimedBy !== visit) return { kind: 'refused', why: 'taken' }
      handles.change(handle, start)
      return { kind: 'open', start }
    },
    end: handles.forget,
  }
}

export type StartHandles = ReturnType<typeof createStartHandles>
