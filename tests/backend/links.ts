/** One LINE user and one account that belong together. */
export interface Link {
  readonly sub: string
  readonly accountId: string
  /** Milliseconds since the epoch; `null` where nobody wrote it down. */
  readonly linkedAt: number | null
  /** Whether the official account's chat knows of it too (Messaging API, "Linking user accounts"). */
  readonly isInChat: boolean
}

/** Which LINE user belongs to which account: each has at most one of the other. */
export function createLinks(now: () => number) {
  let links: readonly Link[] = []
  const ofLineUser = (sub: string): Link | undefined => links.find((link) => link.sub === sub)
  const ofAccount = (accountId: string): Link | undefined =>
    links.find((link) => link.accountId === accountId)

  return {
    ofLineUser,
    ofAccount,
    /** Whatever either side was linked to before is not any more. */
    link(sub: string, accountId: string, linkedAt: number | null = now()): Link {
      const link: Link = { sub, accountId, linkedAt, isInChat: false }
      links = [...links.filter((one) => one.sub !== sub && one.accountId !== accountId), link]
      return link
    },
    unlink: (sub: string): void => void (links = links.filter((link) => link.sub !== sub)),
    /** LINE has said that the chat's user is this account. False if the pair is linked no more. */
    confirmInChat(sub: string, accountId: string): boolean {
      const link = ofLineUser(sub)
      if (link?.accountId !== accountId) return false
      links = links.map((one) => (one === link ? { ...link, isInChat: true } : one))
      return true
    },
  }
}

export type Links = ReturnType<typeof createLinks>
