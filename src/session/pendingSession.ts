import type { PermissionAnswer } from '../liff/permissionAnswer'
import type { Arrival } from '../navigation/urlGate'
import type { Surroundings } from '../navigation/surroundings'
import type { Connection } from './connection'
import type { SessionCall } from './sendSession'
import type { SessionError } from './sessionError'
import type { Early, Start } from './start'

/** A connection and what the first part of the app does with it: handed over, so that nobody loads it a second time. */
export interface Line extends Connection {
  start(arrival: Arrival, attempt?: number, early?: Early): Promise<Start>
  sendSession(): Promise<SessionCall>
  /** Initialises the SDK and nothing else: for a sign-in by tap after a start that did without it. */
  settle(): Promise<unknown>
  /** Asks for the `profile` permission, by a tap in the LIFF browser. Rejects if the SDK's part for it does not load. */
  requestProfile(): Promise<PermissionAnswer>
}

/** A start that ended before the SDK was asked. */
export interface Refused {
  readonly tag: 'refused'
  readonly error: SessionError
}

/** The one value that the composition root hands to the session store, which owns the session from then on. */
export interface PendingSession {
  readonly surroundings: Surroundings
  /** Never rejects. */
  readonly start: Promise<Start | Refused>
  /** Settles with a tap on the sign-in button that was there before the app. */
  readonly tappedEarly: Promise<void> | null
  /** The connection to LINE and the backend, made on first use where the start ended before the SDK was needed. */
  connect(): Promise<Line>
}
