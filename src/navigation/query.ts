/** One `name=value` item of a query or a fragment, decoded beside its original spelling. */
export interface Item {
  readonly name: string
  readonly value: string
  readonly raw: string
}

/** What the SDK's parser skips: a fragment may begin like a path. */
const MARK = /^(?:\?|#\/?)/

/**
 * Splits a query (`?a=1&b`) or fragment (`#a=1`) as the SDK's own parser does: at `&`, names and values by
 * `decodeURIComponent` (a `+` stays a `+`), everything after a second `=` dropped.
 *
 * @returns `null` when a piece is not valid percent-encoding: the SDK throws `URIError` on it
 */
export function parseItems(text: string): readonly Item[] | null {
  const pieces = text.replace(MARK, '').split('&').filter(Boolean)
  try {
    return pieces.map((raw) => {
      const [name = '', value = ''] = raw.split('=').map(decodeURIComponent)
      return { name, value, raw }
    })
  } catch {
    return null
  }
}

/** The items as a lookup of first values. A `Map`, so that `__proto__` is a name like any other. */
export function firstValues(items: readonly Item[]): ReadonlyMap<string, string> {
  return new Map([...items].reverse().map(({ name, value }) => [name, value]))
}

/** Removes items from a query or a fragment and leaves the others exactly as they were written. */
export function withoutItems(text: string, drop: (name: string) => boolean): string {
  const [mark = ''] = MARK.exec(text) ?? []
  const all = text.slice(mark.length).split('&')
  const kept = all.filter((raw) => !drop(nameOf(raw)))
  if (kept.length === all.length) return text
  return kept.join('') === '' ? '' : mark + kept.join('&')
}

function nameOf(raw: string): string {
  const [name = ''] = raw.split('=')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
