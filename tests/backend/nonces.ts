import { createSecrets } from './secrets'

/** Milliseconds: as long as the link token that it goes with, and a little for LINE's page. */
const LIFE = 15 * 60 * 1000

interface Pair {
  readonly sub: string
  readonly accountId: string
}

/**
 * Nonces for LINE's account-link page: what the webhook brings back instead of an account (Messaging API, "Linking user
 * accounts": one use, hard to guess, 10 to 255 characters; ours have 256 random bits).
 */
export function createNonces(now: () => number) {
  const nonces = createSecrets<Pair>(LIFE, now)
  return {
    mint: (pair: Pair): string => nonces.keep(pair),
    /** The pair that it was minted for, once. */
    take(nonce: string): Pair | null {
      const found = nonces.find(nonce)
      nonces.forget(nonce)
      return found.kind === 'good' ? found.value : null
    },
  }
}

export type Nonces = ReturnType<typeof createNonces>
