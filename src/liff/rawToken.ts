declare const brand: unique symbol

/** An ID token exactly as LINE issued it. Only `src/liff` can make one, and the backend client accepts nothing else. */
export type RawIdToken = string & { readonly [brand]: 'RawIdToken' }

/** An access token exactly as LINE issued it. */
export type RawAccessToken = string & { readonly [brand]: 'RawAccessToken' }

export type RawToken = RawIdToken | RawAccessToken

/** JWS compact serialisation (RFC 7515, 7.1): no claim, name or sentence has this shape. */
export function isRawIdToken(value: unknown): value is RawIdToken {
  return typeof value === 'string' && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value)
}

/** `b64token` (RFC 6750, 2.1), long enough not to be a word. */
export function isRawAccessToken(value: unknown): value is RawAccessToken {
  return typeof value === 'string' && /^[\w.~+/-]{16,}=*$/.test(value)
}
