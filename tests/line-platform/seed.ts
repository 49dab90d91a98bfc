import type { Channel, LiffAppRegistration, Person } from './model'

/** What a new platform knows. Each list that `options.seed` gives replaces the whole list here. */
export interface Seed {
  readonly people: readonly Person[]
  readonly channels: readonly Channel[]
  readonly apps: readonly LiffAppRegistration[]
}

const userId = (pair: string): string => `U${pair.repeat(16)}`

const people: readonly Person[] = [
  {
    id: 'hanako',
    userId: userId('a1'),
    name: '山田 花子',
    picture: '0hanako',
    email: 'hanako@example.com',
    statusMessage: '本を読んでいます',
    language: 'ja',
  },
  {
    id: 'somchai',
    userId: userId('b2'),
    name: 'Somchai Jaidee สมชาย ใจดี',
    picture: '0somchai',
    email: 'somchai@example.com',
    language: 'th',
  },
  {
    id: 'alice',
    userId: userId('c3'),
    name: 'Alice Example',
    picture: '0alice',
    email: 'alice@example.com',
    language: 'en',
  },
  { id: 'no-email', userId: userId('d4'), name: '陳 小美', picture: '0mei', language: 'zh-TW' },
  { id: 'no-picture', userId: userId('e5'), name: '김민준', email: 'minjun@example.com', language: 'ko' },
  {
    id: 'hostile',
    userId: userId('f6'),
    // Markup, a right-to-left override, a lone combining mark and no place to break: all of it may stand in a name.
    name: `<img src=x onerror="alert(1)">\u202Egnp.exe\u202C \u0301{{7*7}} ${'Wwwwwwwwww'.repeat(12)}`,
    picture: '0hostile',
    email: 'hostile@example.test',
    language: 'en',
  },
]

export const SEED_LIFF_ID = '1234567890-AbcdEfgh'
export const SEED_CHANNEL_ID = '1234567890'
/** The Messaging API channel of the official account that is linked to the seeded LINE Login channel. */
export const SEED_BOT_CHANNEL_ID = '1234567899'

const channels: readonly Channel[] = [
  {
    channelId: SEED_CHANNEL_ID,
    secret: 'emulated-channel-secret',
    name: 'Sakura Books',
    emailPermission: true,
    callbackUrls: ['https://www.example.com/callback'],
    linkedBot: SEED_BOT_CHANNEL_ID,
  },
  {
    channelId: SEED_BOT_CHANNEL_ID,
    secret: 'emulated-bot-secret',
    name: 'Sakura Books',
    bot: { userId: userId('0b'), basicId: '@sakura' },
  },
]

export const defaultSeed: Seed = {
  people,
  channels,
  apps: [
    {
      liffId: SEED_LIFF_ID,
      channelId: SEED_CHANNEL_ID,
      endpointUrl: 'https://app.example.com/',
      scopes: ['openid', 'profile', 'email'],
      botPrompt: 'none',
      viewType: 'full',
      published: true,
    },
  ],
}
