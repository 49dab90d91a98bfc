import type { Scope } from '../model'

/** `asked` may hold more than `granted`: the e-mail box can be unticked. */
export interface Consent {
  readonly granted: readonly Scope[]
  readonly asked: readonly Scope[]
}

/** Who allowed what to which channel. LINE skips its consent screen when everything was asked before (LINE docs). */
export function createConsents() {
  const consents = new Map<string, Consent>()
  const key = (personId: string, channelId: string): string => `${personId} ${channelId}`

  return {
    find: (personId: string, channelId: string): Consent | undefined =>
      consents.get(key(personId, channelId)),
    save: (personId: string, channelId: string, consent: Consent): void =>
      void consents.set(key(personId, channelId), consent),
    withdraw: (personId: string, channelId: string): void => void consents.delete(key(personId, channelId)),
    covers: (personId: string, channelId: string, scopes: readonly Scope[]): boolean =>
      scopes.every((scope) => consents.get(key(personId, channelId))?.asked.includes(scope) ?? false),
    reset: (): void => consents.clear(),
  }
}

export type Consents = ReturnType<typeof createConsents>
