/** What a LIFF app may ask for (LINE docs: LIFF app scopes). */
export type Scope = 'openid' | 'profile' | 'email' | 'chat_message.write'

/** A LINE user. `id` is the emulator's own short handle; LINE itself only knows `userId`. */
export interface Person {
  readonly id: string
  /** `U` + 32 hex; the same in all channels of one provider (LINE docs: user ID). */
  readonly userId: string
  readonly name: string
  /** Path of the picture on profile.line-scdn.net; no picture when absent. */
  readonly picture?: string
  readonly email?: string
  readonly statusMessage?: string
  /** BCP 47 tag of the display name, for the emulator's own pages. */
  readonly language: string
}

/** LINE Developers Console, "App types" of a LINE Login channel. */
export type AppType = 'web' | 'mobile'

/** The LINE Official Account of a Messaging API channel. */
export interface Bot {
  /** `U` + 32 hex: the `destination` of its webhooks. */
  readonly userId: string
  /** `@` and more. */
  readonly basicId: string
}

/** A channel as its owner sets it up in the LINE Developers Console. */
export interface Channel {
  readonly channelId: string
  readonly secret: string
  readonly name: string
  /** LINE Login, "Callback URL": where web login may return to, with any query. Default: nowhere. */
  readonly callbackUrls?: readonly string[]
  /** A channel that is a web app and nothing else must prove its secret everywhere. Default: web and mobile. */
  readonly appTypes?: readonly AppType[]
  /** "Email address permission" was applied for and granted. Default false. */
  readonly emailPermission?: boolean
  /** "Linked LINE Official Account": the ID of a Messaging API channel of the same provider. */
  readonly linkedBot?: string
  /** "Developing" channels refuse everybody without a role. Default true. */
  readonly published?: boolean
  /** Present on a Messaging API channel. */
  readonly bot?: Bot
}

export type BotPrompt = 'none' | 'normal' | 'aggressive'
export type ViewType = 'compact' | 'tall' | 'full'

/** A LIFF app as its owner registers it in the LINE Developers Console. */
export interface LiffAppRegistration {
  readonly liffId: string
  readonly channelId: string
  /** https (http on localhost only), no fragment (LINE docs: LIFF app endpoint URL). */
  readonly endpointUrl: string
  readonly scopes: readonly Scope[]
  readonly botPrompt: BotPrompt
  readonly viewType: ViewType
  readonly published: boolean
  /** The app's name (LIFF server API). */
  readonly description?: string
  /** Hides the header's button. Default false. */
  readonly moduleMode?: boolean
  /** "Scan QR" is on. Default false. */
  readonly qrCode?: boolean
  /** "shareTargetPicker" is on. Default true. */
  readonly shareTargetPicker?: boolean
  /** Reached at miniapp.line.me as well. Default false. */
  readonly miniApp?: boolean
  /** A MINI App that LINE has reviewed: it may offer shortcuts. Default false. */
  readonly verified?: boolean
  /** Verified MINI Apps: 4-29 characters that replace the LIFF ID in miniapp.line.me URLs. */
  readonly customPath?: string
  /** LINE docs, "consent simplification": inside LINE only `openid` is granted at first. Default false. */
  readonly consentSimplification?: boolean
}
