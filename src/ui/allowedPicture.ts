/**
 * The picture's URL if it may be requested: `https` or, while developing, `http`, on a listed origin. Anything else would
 * tell another host that the person is here. (`blob:https://…` has a listed origin too, hence the look at the scheme.)
 */
export function allowedPicture(url: string | null, origins: readonly string[]): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, origin, href, username, password } = new URL(url)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  return isWeb && username + password === '' && origins.includes(origin) ? href : null
}
