import { randomBytes, randomUUID } from 'node:crypto'
import { SessionAnswerSchema, type Operation } from '../../src/backend/contract'
import type { LinePlatform, SettableClock } from '../line-platform'
import { expectAnswer, readAnswer, type Answer } from './answer'
import type { ProveAccount } from './tickets'
import { NotChecked } from './verdict'

/** The backend under test, and how it was told to be set up. */
export interface Subject {
  /** Without a slash at the end. */
  readonly backendUrl: string
  /** The app's origin. */
  readonly origin: string
  readonly endpointUrl: string
  /** What `session` takes. */
  readonly token: 'id' | 'access'
  /** How a call gets there. Redirects are not followed. */
  readonly send: (request: Request) => Promise<Response>
  /** How the person proves an account; `null` where nobody said. */
  readonly proveAccount: ProveAccount | null
  /** Moves the backend's clock, where it is ours. Milliseconds. */
  readonly advance: ((ms: number) => void) | null
}

/** LINE for this run. */
export interface Line {
  readonly platform: LinePlatform
  readonly clock: SettableClock
  /** LIFF ID of the app whose tokens are good for the backend. */
  readonly ownApp: string
}

export interface Person {
  /** The emulator's handle. */
  readonly id: string
  /** LINE user ID. */
  readonly sub: string
  readonly name: string
}

export type Tokens = Readonly<Record<'id_token' | 'access_token', string>>

/** What is changed in a call. `null` leaves a header out. */
export interface How {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string | null>>
  /** Follows the operation in the address, such as `?a=b`. */
  readonly query?: string
  /** Instead of the form. */
  readonly body?: string
}

/** What a check works with: people that no backend has met, calls as the app makes them, and LINE. */
export interface Play {
  readonly subject: Subject
  readonly line: LinePlatform
  readonly clock: SettableClock
  /** Everything that was answered so far. */
  readonly answers: readonly Answer[]
  newPerson(): Person
  /** @param app another LIFF ID than the backend's own */
  tokensOf(person: Person, app?: string): Promise<Tokens>
  /** As the app would call, with a new `request_id` unless `members` has one. */
  call(operation: Operation, members: Readonly<Record<string, string>>, how?: How): Promise<Answer>
  /** The token that `session` takes, as a member of its form. */
  ofSession(tokens: Tokens): Readonly<Record<string, string>>
  /** The label of the account that `session` names for this person. */
  labelOf(person: Person): Promise<string | null>
  /**
   * The ticket that the service gives after the person has proven an account there.
   *
   * @param account which of the accounts that were given to the command
   * @throws {NotChecked} if there is no way to get one
   */
  ticketOf(signInUrl: string, account: 0 | 1): Promise<string>
}

export function createPlay(subject: Subject, { platform: line, clock, ownApp }: Line): Play {
  const answers: Answer[] = []

  async function call(operation: Operation, members: Readonly<Record<string, string>>, how: How = {}) {
    const answer = await readAnswer(
      operation,
      await subject.send(requestOf(subject, operation, members, how)),
    )
    answers.push(answer)
    return answer
  }

  async function tokensOf({ id }: Person, app = ownApp): Promise<Tokens> {
    const { idToken = '', accessToken } = await line.issueTokens({ person: id, app })
    return { id_token: idToken, access_token: accessToken }
  }

  const ofSession = ({ id_token, access_token }: Tokens) =>
    subject.token === 'id' ? { id_token } : { access_token }

  return {
    subject,
    line,
    clock,
    answers,
    newPerson() {
      // Random, so that a backend with a database has not met them in an earlier run.
      const sub = `U${randomBytes(16).toString('hex')}`
      const person = { id: sub, sub, name: `Conformance ${sub.slice(1, 9)}` }
      line.people.put({ id: person.id, userId: sub, name: person.name, language: 'en' })
      return person
    },
    tokensOf,
    call,
    ofSession,
    async labelOf(person) {
      // With new tokens: the old ones may be revoked by what was done since.
      const answer = await call('session', ofSession(await tokensOf(person)))
      return expectAnswer(answer, SessionAnswerSchema, 'asked who is linked').account?.label ?? null
    },
    async ticketOf(signInUrl, account) {
      if (subject.proveAccount === null)
        throw new NotChecked('needs a ticket: say how to get one by --account or --ticket-command')
      return subject.proveAccount(signInUrl, account)
    },
  }
}

function requestOf(
  { backendUrl, origin }: Subject,
  operation: Operation,
  members: Readonly<Record<string, string>>,
  { method = 'POST', headers = {}, query = '', body }: How,
): Request {
  const all = new Headers({ origin, 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' })
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) all.delete(name)
    else all.set(name, value)
  }
  const form = body ?? String(new URLSearchParams({ request_id: randomUUID(), ...members }))
  return new Request(`${backendUrl}/${operation}${query}`, {
    method,
    headers: all,
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
    ...(method === 'POST' ? { body: form } : {}),
  })
}
