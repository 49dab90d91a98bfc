/**
 * What LINE said of a person in answer to a verified token. For showing whom a page is about, nothing else: all but `sub`
 * may be missing, is chosen by the person, and identifies nobody.
 */
export interface LineUser {
  /** LINE user ID. It identifies within one provider: keep the provider with it if the service uses several. */
  readonly sub: string
  readonly name: string | null
  readonly picture: string | null
  readonly email: string | null
}

/** Everybody who ever signed in with LINE, by LINE user ID: never by e-mail or name, which change hands. */
export function createLineUsers() {
  const suspended = new Set<string>()
  const met = new Set<string>()
  return {
    meet: (sub: string): void => void met.add(sub),
    suspend(sub: string): void {
      met.add(sub)
      suspended.add(sub)
    },
    isSuspended: (sub: string): boolean => suspended.has(sub),
    list: (): readonly string[] => [...met],
  }
}

export type LineUsers = ReturnType<typeof createLineUsers>
