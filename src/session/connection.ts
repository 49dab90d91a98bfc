import type { Parameters, Send } from '../backend/client'
import type { Liff } from '../liff/liff'
import type { Surroundings } from '../navigation/surroundings'
import type { TokenBroker } from '../tokens/broker'

/** What a session works with, once the SDK is loaded. */
export interface Connection {
  readonly surroundings: Surroundings
  readonly liff: Liff
  readonly broker: TokenBroker
  readonly send: Send
  /** Aborted when the session ends: nothing more goes out for it, not even a repetition that waits for its turn. */
  readonly ended: AbortController
  /** What `session` says beside its token on the page that is open now. */
  parameters(): Parameters
}
