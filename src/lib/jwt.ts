/**
 * Reads the payload of a JWT without checking its signature: enough to compare what a token says about itself, never
 * enough to trust it (RFC 7519, section 3.1; the payload is base64url of UTF-8 JSON).
 *
 * @returns the parsed payload, or `null` when the text is not a JWT
 */
export function decodeJwtPayload(token: string): unknown {
  const payload = token.split('.')[1]
  if (payload === undefined) return null
  try {
    const binary = atob(payload.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}
