/** What the pages use of the SDK. Tokens and claims are `unknown`, because it returns what it finds in web storage. */
export interface Sdk {
  readonly id: string | null
  init(config: InitConfig): Promise<void>
  getVersion(): string
  isLoggedIn(): boolean
  getAccessToken(): unknown
  getIDToken(): unknown
  getDecodedIDToken(): unknown
  login(config?: { redirectUri: string }): void
  logout(): void
  closeWindow(): void
}

export interface InitConfig {
  readonly liffId: string
  readonly withLoginOnExternalBrowser?: boolean
}

/** What a page does by itself. `loads`: it only imports the SDK, and the test calls it. */
export type Plan = { readonly tag: 'inits'; readonly config: InitConfig } | { readonly tag: 'loads' }

/** Something that was thrown, as far as it can be told. */
export interface Thrown {
  readonly name: string
  readonly message: string
  /** `undefined`: it has none. */
  readonly code?: string
}

/** How far a page has got. */
export type Outcome =
  | { readonly tag: 'importing' }
  | { readonly tag: 'import_failed'; readonly error: Thrown }
  | { readonly tag: 'loaded' }
  | { readonly tag: 'pending' }
  | { readonly tag: 'resolved' }
  | { readonly tag: 'rejected'; readonly error: Thrown }

export interface Report {
  readonly url: string
  readonly outcome: Outcome
}

export interface SdkPage {
  outcome: Outcome
  sdk?: Sdk
}
