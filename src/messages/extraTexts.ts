import type { ExtraTexts } from './extras/en'
import { createLazyTexts } from './lazyTexts'

/** What is said beside the way in, loaded once the screen stands. */
export const extraTexts = createLazyTexts<ExtraTexts>({
  ja: async () => (await import('./extras/ja')).ja,
  en: async () => (await import('./extras/en')).en,
  th: async () => (await import('./extras/th')).th,
  'zh-TW': async () => (await import('./extras/zh-TW')).zhTW,
  ko: async () => (await import('./extras/ko')).ko,
  id: async () => (await import('./extras/id')).id,
})
