/** Who has added the official account of which channel as a friend. */
export function createFriends() {
  const friends = new Set<string>()
  const key = (personId: string, channelId: string): string => `${personId} ${channelId}`

  return {
    has: (personId: string, channelId: string): boolean => friends.has(key(personId, channelId)),
    add: (personId: string, channelId: string): void => void friends.add(key(personId, channelId)),
    remove: (personId: string, channelId: string): void => void friends.delete(key(personId, channelId)),
    reset: (): void => friends.clear(),
  }
}

export type Friends = ReturnType<typeof createFriends>
