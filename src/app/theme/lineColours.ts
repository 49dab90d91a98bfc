import { contrast, luminance } from '../../lib/contrast'

/** Muted text is three quarters of the text colour; from 7 : 1 on that still has the 4.5 : 1 of WCAG 2.2 AA. */
const ENOUGH = 7

/** Whether LINE's colours for this page can be read and belong to the scheme, light or dark, that the person uses. */
export function areUsable(background: string, text: string, prefersDark: boolean): boolean {
  const ratio = contrast(background, text)
  const isDark = (luminance(background) ?? 0) < (luminance(text) ?? 0)
  return ratio !== null && ratio >= ENOUGH && isDark === prefersDark
}

/**
 * Takes over the colours that the SDK puts on the page (`--liff-base-…`, SDK 2.31) where they are usable. It follows the
 * device's scheme as the SDK does, and asks only after the SDK has set its own.
 */
export function followLineColours(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const root = document.documentElement
  const read = (name: string): string => getComputedStyle(root).getPropertyValue(name).trim()
  const apply = (): void => {
    const usable = areUsable(
      read('--liff-base-background-color'),
      read('--liff-base-text-color'),
      dark.matches,
    )
    root.toggleAttribute('data-line-colours', usable)
  }
  apply()
  dark.addEventListener('change', apply)
}
