const MAX_LENGTH = 60

/** Control characters and those that turn the direction of the text after them. */
const HIDDEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** What nobody can see: separators, format characters (zero width), the fillers of Hangul and Braille. */
const BLANK = /^[\p{Z}\p{C}\u115f\u1160\u2800\u3164\uffa0]*$/u

/** Two letters beside each other, or the last, of scripts whose letters are characters by themselves: the first of them. */
const PLAIN_FIRST = /^[ -~À-ɏぁ-ゖァ-ヺ一-鿿가-힣](?=$|[ -~À-ɏぁ-ゖァ-ヺ一-鿿가-힣])/

/** A text of somebody else, fit to stand on one of our screens: visible, inert, of sensible length; else `null`. */
export function displayText(text: string | null): string | null {
  if (text === null) return null
  const visible = text
    .slice(0, 20 * MAX_LENGTH)
    .replace(HIDDEN, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  if (BLANK.test(visible)) return null
  // No character is shorter than one code unit.
  if (visible.length <= MAX_LENGTH) return visible
  const characters = charactersOf(visible)
  return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH).join('')}…` : visible
}

/** What stands in for a picture: the first character of the name, whole also where it is an emoji of several parts. */
export function initialOf(name: string): string {
  const first = PLAIN_FIRST.exec(name)?.[0] ?? charactersOf(name)[0] ?? ''
  return first.toLocaleUpperCase()
}

/**
 * Characters as people count them (grapheme clusters, UAX #29), so that no emoji or accent is cut in two. The first use of
 * a segmenter costs a slow phone 60 ms, which most names need not wait for.
 */
function charactersOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
}
