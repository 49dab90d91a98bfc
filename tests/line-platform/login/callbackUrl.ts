import type { Channel } from '../model'

const withoutQuery = ({ origin, pathname }: URL): string => origin + pathname

/**
 * Whether web login may come back to this address: a callback URL registered for the channel, with any query (LINE docs,
 * `redirect_uri`). That nothing else may differ, and that a fragment is refused, is inferred.
 */
export function isCallbackUrl(redirectUri: string, { callbackUrls = [] }: Channel): boolean {
  if (!URL.canParse(redirectUri)) return false
  const target = new URL(redirectUri)
  if (target.hash !== '') return false
  return callbackUrls.some((registered) => withoutQuery(new URL(registered)) === withoutQuery(target))
}
