import { memberOf } from '../lib/memberOf'

/** The `code` member of an RFC 9457 problem, or `null` where the body has none. Nothing else of a problem is read. */
export function codeIn(body: string): string | null {
  try {
    const code = memberOf(JSON.parse(body), 'code')
    return typeof code === 'string' ? code : null
  } catch {
    return null
  }
}
