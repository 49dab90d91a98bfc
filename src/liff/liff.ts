import type { RawAccessToken, RawIdToken } from './rawToken'

/** What the SDK holds of one sign-in. Anything may be missing: the SDK keeps half sessions after a failed call. */
export interface StoredSession {
  readonly idToken: RawIdToken | null
  readonly accessToken: RawAccessToken | null
  /** The claims that the SDK verified when the token arrived; not parsed yet. */
  readonly claims: unknown
}

/** What the app uses of the LIFF SDK. */
export interface Liff {
  /** Settles when the SDK is ready or gave up. It may also never settle: watch it. Rejects with whatever the SDK throws. */
  init(): Promise<void>
  /** From the start of `init()` on. Says only that some access token is stored. */
  isLoggedIn(): boolean
  storedSession(): StoredSession
  /** Leaves for LINE's sign-in. Call `logout()` first: with a token stored, the SDK ignores the code that comes back. */
  login(redirectUri: string): void
  /** Removes what the SDK stored in this browser. LINE's own session and the tokens themselves live on. */
  logout(): void
  closeWindow(): void
}
