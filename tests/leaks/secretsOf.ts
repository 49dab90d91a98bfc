import type { Person } from '../line-platform'

/** What must never leave the browser, by name. The picture's own address is in here too; its GET is allowed. */
export function secretsOf(person: Person): Readonly<Record<string, string>> {
  const { userId, name, picture, email } = person
  return {
    userId,
    name,
    ...(picture === undefined ? {} : { picture }),
    ...(email === undefined ? {} : { email }),
  }
}
