/**
 * A text of the config in the language of the page: the one text for all languages, the one for this language, or that
 * of the first configured language that has one. Empty only if the config has no text at all.
 */
export function localized<L extends string>(
  text: string | Readonly<Partial<Record<L, string>>>,
  locale: L,
  locales: readonly L[],
): string {
  if (typeof text === 'string') return text
  const [first] = [locale, ...locales].flatMap((candidate) => text[candidate] ?? [])
  return first ?? ''
}
