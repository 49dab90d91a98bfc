import type { FeatureTexts } from './features/en'
import { createLazyTexts } from './lazyTexts'

/** What is said about what people expect inside LINE, loaded with the tap that asks for one of it. */
export const featureTexts = createLazyTexts<FeatureTexts>({
  ja: async () => (await import('./features/ja')).ja,
  en: async () => (await import('./features/en')).en,
  th: async () => (await import('./features/th')).th,
  'zh-TW': async () => (await import('./features/zh-TW')).zhTW,
  ko: async () => (await import('./features/ko')).ko,
  id: async () => (await import('./features/id')).id,
})
