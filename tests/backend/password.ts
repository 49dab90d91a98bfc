import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Salt and key, each in base64url, joined by a dot: what is kept of a password. */
export type PasswordHash = string

const KEY_BYTES = 32

const keyOf = (password: string, salt: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // RFC 7914 with Node's costs (N 16384, r 8, p 1): some 50 ms.
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16).toString('base64url')
  return `${salt}.${(await keyOf(password, salt)).toString('base64url')}`
}

/** @param hash `null` where there is no such account or no password: as slow, and never a match */
export async function matchesPassword(password: string, hash: PasswordHash | null): Promise<boolean> {
  const [salt = '', kept = ''] = (hash ?? 'no.password').split('.')
  const key = await keyOf(password, salt)
  const expected = Buffer.from(kept, 'base64url')
  return hash !== null && expected.length === KEY_BYTES && timingSafeEqual(key, expected)
}
