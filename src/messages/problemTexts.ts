import { createLazyTexts } from './lazyTexts'
import type { ProblemTexts } from './problems/en'

/** Half of all texts speak of problems, and most pages have none. */
export const problemTexts = createLazyTexts<ProblemTexts>({
  ja: async () => (await import('./problems/ja')).ja,
  en: async () => (await import('./problems/en')).en,
  th: async () => (await import('./problems/th')).th,
  'zh-TW': async () => (await import('./problems/zh-TW')).zhTW,
  ko: async () => (await import('./problems/ko')).ko,
  id: async () => (await import('./problems/id')).id,
})
