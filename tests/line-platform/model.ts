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

export interface Channel {
  readonly channelId: string
  readonly secret: string
  readonly name: string
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
  /** Reached at miniapp.line.me as well. Default false. */
  readonly miniApp?: boolean
  /** Verified MINI Apps: 4-29 characters that replace the LIFF ID in miniapp.line.me URLs. */
  readonly customPath?: string
  /** LINE docs, "consent simplification": inside LINE only `openid` is granted at first. Default false. */
  readonly consentSimplification?: boolean
}
