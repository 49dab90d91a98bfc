import type { Parameters, Send } from './backend/client'
import type { LineConfig } from './config/appConfig'
import { createLiff } from './liff/liffSdk'
import { settleInit } from './liff/settleInit'
import type { Surroundings } from './navigation/surroundings'
import type { Connection } from './session/connection'
import type { Line } from './session/pendingSession'
import { sendSession } from './session/sendSession'
import { startSession } from './session/start'
import { createTokenBroker } from './tokens/broker'

export interface Ingredients {
  readonly config: LineConfig
  readonly surroundings: Surroundings
  /** What `session` says beside its token on the page that is open now. */
  readonly parameters: () => Parameters
  readonly loadSend: () => Promise<Send>
}

/**
 * The first part that is loaded: the SDK and what decides about its tokens. The backend client comes beside it, because
 * nothing is sent before init has settled. Importing it throws where web
 * storage is blocked.
 */
export function connect({ config, surroundings, parameters, loadSend }: Ingredients): Line {
  const { liffId, channelId, token } = config
  const liff = createLiff(liffId)
  const connection: Connection = {
    surroundings,
    parameters,
    liff,
    broker: createTokenBroker({ liff, channelId, token, now: Date.now }),
    send: async (...call) => (await loadSend())(...call),
  }
  return {
    ...connection,
    start: (arrival, attempt = 1) => startSession(connection, arrival, attempt),
    sendSession: () => sendSession(connection),
    settle: () => settleInit(liff),
  }
}
