import { contrast } from './contrast'

const DARK = '#000000'
const LIGHT = '#ffffff'

/** The text on the accent: white or black, whichever reads better. One of the two always has at least 4.5 : 1. */
export function textOn(accent: string): string {
  return (contrast(accent, LIGHT) ?? 0) >= (contrast(accent, DARK) ?? 0) ? LIGHT : DARK
}

/** The service's own colour, on its main buttons and as a faint glow. Without one the buttons are dark, or light, as text. */
export function showAccent(accent: string | undefined): void {
  if (accent === undefined) return
  const { style } = document.documentElement
  style.setProperty('--accent', accent)
  style.setProperty('--on-accent', textOn(accent))
  style.setProperty('--glow', accent)
}
