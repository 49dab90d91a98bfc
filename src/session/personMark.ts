import { readOwn, writeOwn } from '../storage/ownStorage'

/**
 * Whether this tab showed somebody else before. A link can carry another person's complete and genuine credentials (LIFF
 * has no nonce, and the SDK does not compare `state`; SDK 2.31), so a change of person is asked about before anything is
 * sent. What is remembered is 16 bits of a salted hash: enough to notice a change, too little to follow anybody.
 *
 * @param subject LINE user ID
 */
export function isAnotherPerson(subject: string): boolean {
  const [salt = '', mark] = readOwn('person-mark')?.split('.') ?? []
  return mark !== undefined && mark !== fingerprintOf(salt + subject)
}

/** Remembers whom this tab shows, until they sign out or leave to sign in again. */
export function rememberPerson(subject: string): void {
  const salt = crypto.randomUUID()
  writeOwn('person-mark', `${salt}.${fingerprintOf(salt + subject)}`)
}

/** FNV-1a, 32 bits, of which the upper half is kept. */
function fingerprintOf(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 16).toString(16)
}
