import { randomUUID } from 'node:crypto'
import type { JWK } from 'jose'

/** Public halves of "Assertion Signing Keys", which owners register in the LINE Developers Console. They are set-up. */
export function createAssertionKeys() {
  const keys = new Map<string, JWK>()
  const name = (channelId: string, kid: string): string => `${channelId} ${kid}`
  return {
    /** Returns the `kid` that the console shows afterwards. */
    register(channelId: string, publicKey: JWK): string {
      const kid = randomUUID()
      keys.set(name(channelId, kid), publicKey)
      return kid
    },
    find: (channelId: string, kid: string): JWK | undefined => keys.get(name(channelId, kid)),
  }
}

export type AssertionKeys = ReturnType<typeof createAssertionKeys>
