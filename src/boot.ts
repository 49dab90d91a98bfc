import { createSend, type Parameters } from './backend/client'
import type { LineConfig } from './config/appConfig'
import { createLiff } from './liff/liffSdk'
import { settleInit } from './liff/settleInit'
import type { Surroundings } from './navigation/surroundings'
import type { Connection } from './session/connection'
import type { Line } from './session/pendingSession'
import { sendSession } from './session/sendSession'
import { startSession } from './session/start'
import { createTokenBroker } from './tokens/broker'

/**
 * The first part that is loaded: the SDK, the backend client and what decides between them. Importing it throws where web
 * storage is blocked.
 */
export function connect(config: LineConfig, surroundings: Surroundings, parameters: () => Parameters): Line {
  const { liffId, channelId, token, backendUrl } = config
  const liff = createLiff(liffId)
  const connection: Connection = {
    surroundings,
    parameters,
    ended: new AbortController(),
    liff,
    broker: createTokenBroker({ liff, channelId, token, now: Date.now }),
    send: createSend(backendUrl),
  }
  return {
    ...connection,
    start: (arrival, attempt = 1, whenSent) => startSession(connection, arrival, attempt, whenSent),
    sendSession: () => sendSession(connection),
    settle: () => settleInit(liff),
    requestProfile: async () => (await import('./liff/profilePermission')).requestProfilePermission(),
  }
}
