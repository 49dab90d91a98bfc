/** Contrast ratio of two six-digit hex colours (WCAG 2.2, 1.4.3), 1 to 21; `null` for anything else. */
export function contrast(one: string, other: string): number | null {
  const [a, b] = [luminance(one), luminance(other)]
  if (a === null || b === null) return null
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Relative luminance, 0 (black) to 1 (white). */
export function luminance(colour: string): number | null {
  const digits = /^#([0-9a-f]{6})$/i.exec(colour.trim())?.[1]
  if (digits === undefined) return null
  const [red, green, blue] = [0, 2, 4].map((at) =>
    linear(Number.parseInt(digits.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
