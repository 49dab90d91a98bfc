/** For tests in Node, which has no web storage: one area of it, in memory. */
export function fakeStorage() {
  const records = new Map<string, string>()
  return {
    getItem: (key: string) => records.get(key) ?? null,
    setItem: (key: string, value: string) => records.set(key, value),
    removeItem: (key: string) => records.delete(key),
  }
}
