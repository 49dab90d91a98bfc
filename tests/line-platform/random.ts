import { randomBytes, randomInt } from 'node:crypto'

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')

export const randomHex = (bytes: number): string => randomBytes(bytes).toString('hex')

export function randomAlphanumeric(length: number): string {
  return Array.from({ length }, () => ALPHANUMERIC.charAt(randomInt(ALPHANUMERIC.length))).join('')
}
