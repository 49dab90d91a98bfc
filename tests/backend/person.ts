import type { LineUser } from './lineUsers'
import { Problem } from './problem'
import type { Service } from './service'
import { verifyIdToken } from './verifyIdToken'

/** Whom LINE names for the ID token, if the service lets them in. All linking begins with it, repetitions too. */
export async function requirePerson(service: Service, idToken: string): Promise<LineUser> {
  const person = await verifyIdToken(service, idToken)
  requireWelcome(service, person.sub)
  return person
}

/** @throws {Problem} 403 if the service refuses this LINE user */
export function requireWelcome({ lineUsers }: Service, sub: string): void {
  lineUsers.meet(sub)
  if (lineUsers.isSuspended(sub)) throw new Problem(403, 'account_suspended')
}
