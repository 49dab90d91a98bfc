/** An ISO 8601 instant as a date in the person's language, calendar and time zone; `null` for what is no instant. */
export function dateText(instant: string | undefined, locale: string): string | null {
  const date = new Date(instant ?? Number.NaN)
  return Number.isNaN(date.getTime())
    ? null
    : new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date)
}
