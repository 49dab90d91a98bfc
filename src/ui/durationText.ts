/** Written without spaces; the browser's data still puts one before the unit. */
const UNSPACED = /^(?:ja|zh)\b/u

/** A wait as people say it: `45 seconds`, and from a minute and a half on whole minutes, rounded up. */
export function durationText(seconds: number, locale: string): string {
  const [amount, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  const text = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
  return UNSPACED.test(locale) ? text.replace(/\s/u, '') : text
}
