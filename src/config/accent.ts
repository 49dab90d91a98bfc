import { contrast } from '../lib/contrast'
import type { Mistake } from './configError'

/** What the accent stands on, light and dark: `--surface` in `src/app/theme/tokens.css`. */
export const SURFACES = { light: '#ffffff', dark: '#14171d' } as const

/** WCAG 2.2, 1.4.11: parts of the interface against what is beside them. The accent fills buttons and draws icons. */
const ENOUGH = 3

const BLACK = '#000000'
const WHITE = '#ffffff'

/** An accent that cannot be seen in one of the themes, with what it has and the next colour that can. */
export function invisibleAccent(accent: string | undefined, where: string): Mistake[] {
  if (accent === undefined) return []
  return Object.entries(SURFACES)
    .map(([theme, surface]) => ({ theme, surface, ratio: ratioOf(accent, surface) }))
    .filter(({ ratio }) => ratio < ENOUGH)
    .map(({ theme, surface, ratio }) => ({
      where,
      expected: `a colour with at least ${String(ENOUGH)} : 1 on the ${theme} page (${surface}), such as ${nextVisible(accent, surface)}`,
      found: `"${accent}" with ${(Math.floor(ratio * 100) / 100).toFixed(2)} : 1`,
    }))
}

/** The text on the accent: white or black, whichever reads better. One of the two always has at least 4.5 : 1. */
export function textOn(accent: string): string {
  return ratioOf(accent, WHITE) >= ratioOf(accent, BLACK) ? WHITE : BLACK
}

/** The nearest shade or tint of the colour that can be seen: mixed with black on a light surface, with white on a dark one. */
function nextVisible(colour: string, surface: string): string {
  const end = textOn(surface)
  const mixes = Array.from({ length: 256 }, (_, step) => mixed(colour, end, step / 255))
  return mixes.find((mix) => ratioOf(mix, surface) >= ENOUGH) ?? end
}

/** `share` of the other colour, 0 to 1. */
export function mixed(colour: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [from, to] = [colour, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * share)
  })
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function ratioOf(one: string, other: string): number {
  return contrast(one, other) ?? 1
}
