import * as v from 'valibot'
import { LOCALES } from './appConfig'
import { nearest } from './nearest'
import { urlFault, type UrlRules } from './urlRules'

// Every message in here is what stands between "expected" and ", found" in the sentence of a mistake.

/** Keys that mean something else to JavaScript's objects; valibot's record skips them without a word. */
const UNSAFE_KEYS = ['__proto__', 'prototype', 'constructor']

/** An object with exactly these entries. An unknown key is a mistake, and so is a list. */
export function objectOf<const TEntries extends v.ObjectEntries>(entries: TEntries) {
  const message = (issue: v.StrictObjectIssue) => expectedAt(entries, issue)
  return v.pipe(v.unknown(), v.check(isPlainObject, 'an object'), v.strictObject(entries, message))
}

/** An object whose keys the owner chooses. */
export function recordOf<TValue extends v.GenericSchema>(key: RegExp, what: string, value: TValue) {
  return v.pipe(
    v.unknown(),
    v.check(isPlainObject, 'an object'),
    v.check((input) => unsafeKey(input) === undefined, `no key named ${UNSAFE_KEYS.join(', ')}`),
    v.record(v.pipe(v.string(), v.regex(key, what)), value),
  )
}

/** A text with something in it. */
export const text = v.pipe(v.string('a text'), v.regex(/\S/, 'a text that is not empty'))

/** An absolute https URL (http on localhost). */
export function url(rules: UrlRules = {}) {
  return v.pipe(
    v.string('an absolute https URL'),
    v.rawCheck(({ dataset, addIssue }) => {
      const fault = dataset.typed ? urlFault(dataset.value, rules) : undefined
      if (fault) addIssue({ message: fault })
    }),
    v.metadata({ format: 'uri' }),
  )
}

/** One value for all languages, or one per language. */
export function localized<TValue extends v.GenericSchema<string>>(value: TValue, what: string) {
  const perLocale = objectOf(Object.fromEntries(LOCALES.map((locale) => [locale, v.exactOptional(value)])))
  return v.union([value, perLocale], `${what}, or an object with one per language`)
}

function isPlainObject(input: unknown): input is object {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

function unsafeKey(input: unknown): string | undefined {
  return isPlainObject(input) ? UNSAFE_KEYS.find((key) => Object.hasOwn(input, key)) : undefined
}

function expectedAt(entries: v.ObjectEntries, issue: v.StrictObjectIssue): string {
  const last: unknown = issue.path?.at(-1)?.key
  const key = typeof last === 'string' ? last : ''
  const entry = Object.hasOwn(entries, key) ? entries[key] : undefined
  return entry ? expectedOf(entry) : knownKeys(key, Object.keys(entries))
}

/** What the schema of a missing key says to nothing. */
function expectedOf(entry: v.ObjectEntries[string]): string {
  return v.safeParse(entry, undefined).issues?.[0].message ?? 'a value'
}

function knownKeys(key: string, known: readonly string[]): string {
  const meant = nearest(key, known)
  return meant ? `a known key (did you mean "${meant}"?)` : `one of the keys ${known.join(', ')}`
}
