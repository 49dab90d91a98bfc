import type { Account } from '../../src/backend/contract'

/** A LINE user as the service knows them. */
export interface Member {
  /** LINE user ID. It identifies within one provider: keep the provider with it if the service uses several. */
  readonly sub: string
  readonly account: Account | null
  readonly isSuspended: boolean
}

/** Everybody who ever signed in, by LINE user ID: never by e-mail or name, which change hands. */
export function createMembers() {
  const members = new Map<string, Member>()

  /** Adds the person at the first sight. */
  const meet = (sub: string): Member => members.get(sub) ?? change(sub, {})

  function change(sub: string, changes: Partial<Member>): Member {
    const member = { account: null, isSuspended: false, ...members.get(sub), ...changes, sub }
    members.set(sub, member)
    return member
  }

  return {
    meet,
    linkAccount: (sub: string, account: Account): void => void change(sub, { account }),
    suspend: (sub: string): void => void change(sub, { isSuspended: true }),
    list: (): readonly Member[] => [...members.values()],
  }
}

export type Members = ReturnType<typeof createMembers>
