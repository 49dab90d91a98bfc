import { charactersOf } from '../lib/charactersOf'

const MAX_LENGTH = 60

/** Control characters and those that turn the direction of the text after them. */
const HIDDEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** What nobody can see: separators, format characters (zero width), the fillers of Hangul and Braille. */
const BLANK = /^[\p{Z}\p{C}\u115f\u1160\u2800\u3164\uffa0]*$/u

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
