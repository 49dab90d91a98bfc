import type { LineConfig } from './config/appConfig'
import { createLiff } from './liff/liffSdk'
import { settleInit } from './liff/settleInit'
import type { Connection } from './session/connection'
import type { Line } from './session/pendingSession'
import { sendSession } from './session/sendSession'
import { startSession } from './session/start'
import { createTokenBroker } from './tokens/broker'

/**
 * The first part that is loaded: the SDK and what decides between it and the backend client. Importing it throws where web
 * storage is blocked.
 */
export function connect(config: LineConfig, page: Omit<Connection, 'liff' | 'broker'>): Line {
  const liff = createLiff(config.liffId)
  const connection: Connection = {
    ...page,
    liff,
    broker: createTokenBroker({ ...config, liff, now: Date.now }),
  }
  return {
    ...connection,
    start: (arrival, attempt = 1, early) => startSession(connection, arrival, attempt, early),
    sendSession: () => sendSession(connection),
    settle: () => settleInit(liff),
    requestProfile: async () => (await import('./liff/profilePermission')).requestProfilePermission(),
  }
}
