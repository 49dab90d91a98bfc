import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whether LINE sent this webhook (Messaging API reference, "Signature validation"): the base64 HMAC-SHA256 of the body's
 * bytes as they arrived, with the channel secret as key. Anybody can post to the address; nothing of the body is read before.
 */
export function isSignedByLine(body: string, signature: string | undefined, channelSecret: string): boolean {
  const expected = createHmac('sha256', channelSecret).update(body).digest()
  const given = Buffer.from(signature ?? '', 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
