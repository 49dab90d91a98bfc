import type { DataTexts } from './data/en'
import { createLazyTexts } from './lazyTexts'

/** What "your data" says, loaded with that screen. */
export const dataTexts = createLazyTexts<DataTexts>({
  ja: async () => (await import('./data/ja')).ja,
  en: async () => (await import('./data/en')).en,
  th: async () => (await import('./data/th')).th,
  'zh-TW': async () => (await import('./data/zh-TW')).zhTW,
  ko: async () => (await import('./data/ko')).ko,
  id: async () => (await import('./data/id')).id,
})
