import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../config/appConfig'
import { allTexts, OTHER_LOCALES, PARTS, textsOf } from './catalogues.fixture'

/** The same in every language, and right so. */
const SAME_IN_ALL = ['linking/sides.line']
/** The same in one language, because it is that language's word too. */
const SAME_BY_CHANCE: Readonly<Partial<Record<Locale, readonly string[]>>> = {}

/** What a text of a language has at least one letter of. */
const SCRIPTS: Readonly<Record<Locale, RegExp>> = {
  en: /\p{Script=Latin}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  th: /\p{Script=Thai}/u,
  'zh-TW': /\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
  id: /\p{Script=Latin}/u,
}

/** What no text may have in it, and what to write instead. */
const ANYWHERE: readonly (readonly [RegExp, string])[] = [
  [/^\s|\s$|\s{2}|\n/u, 'one space between words and none around them'],
  [/\.\.\./u, '…'],
  [/[\u200b\ufeff\u00ad]/u, 'nothing invisible'],
]

const FULL_WIDTH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][!?,:;()]|[!?,:;()][\p{Script=Han}]/u
const SPACED_LATIN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}] | [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const OF_LANGUAGE: Readonly<Record<Locale, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/'/u, '’'],
    [/"/u, '“ ”'],
  ],
  ja: [
    [FULL_WIDTH, 'full-width punctuation'],
    [SPACED_LATIN, 'no space around Latin words'],
  ],
  'zh-TW': [
    [FULL_WIDTH, 'full-width punctuation'],
    [SPACED_LATIN, 'no space around Latin words'],
  ],
  th: [[/[.?!。]$|\p{Script=Thai}[?!]/u, 'no full stop and no question mark']],
  ko: [[/[。、！？：]/u, 'half-width punctuation']],
  id: [[/\banda\b/u, 'Anda']],
}

describe.each(PARTS)('the texts of "$name"', (part) => {
  it.each(OTHER_LOCALES)('are all there in %s, each with the same values in it', (locale) => {
    const values = (texts: ReadonlyMap<string, string>): unknown =>
      [...texts].map(([path, text]) => [path, [...new Set(text.match(/\{\d\}/gu))].sort()]).sort()
    expect(values(textsOf(part, locale))).toEqual(values(textsOf(part, 'en')))
  })
})

describe.each(LOCALES)('what is said in %s', (locale) => {
  it('is written in its script', () => {
    const foreign = allTexts(locale).filter(
      ([path, text]) => !SCRIPTS[locale].test(text) && !SAME_IN_ALL.includes(path),
    )
    expect(foreign).toEqual([])
  })

  it('has the punctuation of its language', () => {
    const wrong = allTexts(locale).flatMap(([path, text]) =>
      [...ANYWHERE, ...OF_LANGUAGE[locale]]
        .filter(([fault]) => fault.test(text))
        .map(([, instead]) => `${path}: ${text} (${instead})`),
    )
    expect(wrong).toEqual([])
  })
})

it.each(OTHER_LOCALES)('nothing is left in English in %s', (locale) => {
  const english = new Map(allTexts('en'))
  const same = allTexts(locale).filter(([path, text]) => english.get(path) === text)
  const allowed = [...SAME_IN_ALL, ...(SAME_BY_CHANCE[locale] ?? [])]
  expect(same.map(([path]) => path).sort()).toEqual(allowed.sort())
})
