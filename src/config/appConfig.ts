/** The languages that the message catalogue is written in. */
export const LOCALES = ['ja', 'en', 'th', 'zh-TW', 'ko', 'id'] as const

export type Locale = (typeof LOCALES)[number]

/** One text for all languages, or one per language; `locales[0]` is the fallback. */
export type Localized = string | Partial<Record<Locale, string>>

/**
 * What the app is compiled from: the chosen stage of `liff.config.json` after validation, and the facts of the build.
 * Nothing of the other stages is in here, so nothing of them can end in the bundle.
 */
export interface AppConfig {
  readonly stage: string
  readonly build: { readonly version: string; readonly commit: string }
  readonly service: {
    readonly name: Localized
    readonly description?: Localized
    /** A file of `public/`. */
    readonly logo?: string
    readonly accent?: string
    readonly websiteUrl?: Localized
    readonly privacyPolicyUrl?: Localized
    readonly termsUrl?: Localized
    readonly supportUrl?: Localized
  }
  /** At least one; the first is the fallback. */
  readonly locales: readonly [Locale, ...Locale[]]
  /** Which raw token `session` sends. */
  readonly token: 'id' | 'access'
  /** Whether a person outside LINE taps to sign in, or is sent to LINE at once. */
  readonly login: 'button' | 'auto'
  readonly miniApp: boolean
  readonly features: {
    readonly linking: boolean
    readonly friendship: boolean
    readonly share: boolean
    readonly homeScreenShortcut: boolean
    readonly externalBrowser: boolean
  }
  readonly officialAccountId?: string
  readonly texts: {
    readonly linkBenefit?: Localized
    readonly emailPurpose?: Localized
    readonly shareMessage?: Localized
  }
  /** Where an answer of the backend may send the person: matched by origin and path prefix. */
  readonly serviceUrls: readonly string[]
  /** What `/go/{key}` opens. */
  readonly destinations: Readonly<Record<string, string>>
  readonly liffId: string
  /** The digits of the LIFF ID before the dash: the `aud` of our ID tokens. */
  readonly channelId: string
  /** Ends with a slash unless it has a query. */
  readonly endpointUrl: string
  /** Without a trailing slash: operations are `${backendUrl}/${operation}`. */
  readonly backendUrl: string
  /** `https://liff.line.me/{liffId}` (`miniapp.line.me` for a MINI App); another origin in the stage `emulator` only. */
  readonly liffUrl: string
  /** The origins a profile picture is loaded from; the picture of any other origin is not requested. */
  readonly pictureOrigins: readonly string[]
}

/** The part of the config that signing in needs, loaded before everything else. */
export type LineConfig = Pick<
  AppConfig,
  'liffId' | 'channelId' | 'endpointUrl' | 'backendUrl' | 'liffUrl' | 'token' | 'login' | 'destinations'
>
