interface Wishes<L extends string> {
  /** What the person picked before, if anything. */
  readonly remembered: string | null
  /** Language tags in order of preference: LINE's app language, then the browser's. */
  readonly preferred: readonly string[]
  readonly offered: readonly [L, ...L[]]
}

/**
 * The offered language that suits best, by language and script: `ja-JP` is `ja`, `zh-HK` reads the same script as
 * `zh-TW`, `zh-CN` does not. It cannot fail: without a match it is the first offered.
 */
export function chooseLocale<L extends string>({ remembered, preferred, offered }: Wishes<L>): L {
  const wishes = remembered === null ? preferred : [remembered, ...preferred]
  for (const wish of wishes) {
    const wished = languageAndScript(wish)
    const match = offered.find((locale) => wished !== null && languageAndScript(locale) === wished)
    if (match !== undefined) return match
  }
  return offered[0]
}

/** `zh-HK` → `zh-Hant`, `in` → `id-Latn` (the old code for Indonesian); `null` for what is no language tag (BCP 47). */
function languageAndScript(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize()
    return `${language}-${script ?? ''}`
  } catch {
    return null
  }
}
