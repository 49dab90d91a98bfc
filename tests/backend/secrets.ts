import { randomBytes } from 'node:crypto'

interface Kept<Value> {
  readonly value: Value
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

export type Found<Value> =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'expired'; readonly value: Value }
  | { readonly kind: 'good'; readonly value: Value }

/** Milliseconds for which it is still known that there was one, so that people are told "expired" and not "unknown". */
const REMEMBERED = 24 * 60 * 60 * 1000

/** 256 random bits in base64url: nobody guesses one. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/**
 * Secrets that stand for something for a while. One kind of secret, one store: what one store gave out means nothing to
 * another, which is why a start handle can never pass for a ticket.
 *
 * @param life milliseconds
 */
export function createSecrets<Value>(life: number, now: () => number) {
  const kept = new Map<string, Kept<Value>>()

  function forgetOld(): void {
    for (const [secret, { expiresAt }] of kept) if (now() >= expiresAt + REMEMBERED) kept.delete(secret)
  }

  return {
    /** @param secret one that somebody else made; default: a new one */
    keep(value: Value, secret = newSecret()): string {
      forgetOld()
      kept.set(secret, { value, expiresAt: now() + life })
      return secret
    },
    /** What it stands for now: the same secret with something else, for as long as before. */
    change(secret: string, value: Value): void {
      const found = kept.get(secret)
      if (found) kept.set(secret, { ...found, value })
    },
    find(secret: string): Found<Value> {
      const found = kept.get(secret)
      if (!found) return { kind: 'unknown' }
      return { kind: now() < found.expiresAt ? 'good' : 'expired', value: found.value }
    },
    forget: (secret: string): void => void kept.delete(secret),
  }
}
