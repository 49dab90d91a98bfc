/**
 * Who has added which official account as a friend. A LINE Login channel stands for the account that is linked to it
 * (LINE docs, "Linked LINE Official Account").
 *
 * @param accountOf the Messaging API channel that a channel stands for
 */
export function createFriends(accountOf: (channelId: string) => string) {
  const friends = new Set<string>()
  const key = (personId: string, channelId: string): string => `${personId} ${accountOf(channelId)}`

  return {
    has: (personId: string, channelId: string): boolean => friends.has(key(personId, channelId)),
    add: (personId: string, channelId: string): void => void friends.add(key(personId, channelId)),
    /** Also what blocking comes to: LINE's answers are the same. */
    remove: (personId: string, channelId: string): void => void friends.delete(key(personId, channelId)),
    reset: (): void => friends.clear(),
  }
}

export type Friends = ReturnType<typeof createFriends>
