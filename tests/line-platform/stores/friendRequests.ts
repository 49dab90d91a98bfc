/** How often each person was asked by each app to add an official account. */
export function createFriendRequests() {
  const counts = new Map<string, number>()
  return {
    /** Counts one more. False once there were more than `limit`. */
    take(personId: string, liffId: string, limit: number): boolean {
      const key = `${personId} ${liffId}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return count <= limit
    },
    reset: (): void => counts.clear(),
  }
}

export type FriendRequests = ReturnType<typeof createFriendRequests>
