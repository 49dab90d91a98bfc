import lineConfig from 'virtual:line-config'
import { showEarlyName } from './app/earlyName'
import { createSend, type Parameters } from './backend/client'
import { isBrowserSupported } from './lib/isBrowserSupported'
import { preload } from './lib/preload'
import { whenIdle } from './lib/whenIdle'
import { storedSignIn } from './liff/storedSignIn'
import { isPrimaryRedirect } from './navigation/liffState'
import { currentUrl } from './navigation/page'
import { destinationKeyOf, routeOf } from './navigation/routes'
import { surroundingsOf } from './navigation/surroundings'
import { judgeUrl, type Arrival } from './navigation/urlGate'
import { whenTappedEarly } from './session/earlySignIn'
import type { Line, PendingSession } from './session/pendingSession'
import type { Sent } from './session/sendSession'
import { sendStored } from './session/sendStored'
import type { SessionError } from './session/sessionError'
import type { Named, Start } from './session/start'
import {
  hasSdkSignIn,
  isStorageFull,
  probeStorage,
  removeSdkRecords,
  removeSubWindowFlag,
  writeOwn,
} from './storage/ownStorage'
import { createTokenBroker } from './tokens/broker'

/** ms after which the app shows itself, whatever is not there yet. */
const PATIENCE = 1500

const surroundings = surroundingsOf(navigator.userAgent)
const page = {
  surroundings,
  parameters: parametersOfPage,
  ended: new AbortController(),
  send: createSend(lineConfig.backendUrl),
}

run()

function run(): void {
  // A later page load may not have it any more (SDK 2.31, `liff.state`). What it says is not looked at.
  if (currentUrl().includes('friendship_status_changed=')) writeOwn('friendship-look', 'yes')
  const refusal = findRefusal()
  if (refusal !== null) {
    void mount(refusedSession(refusal))
    return
  }
  const verdict = judgeUrl({ url: currentUrl(), userAgent: navigator.userAgent, ...lineConfig })
  // Set by an earlier address, or garbage: the SDK would wait for ever, or throw.
  removeSubWindowFlag()
  switch (verdict.tag) {
    case 'refused':
      void mount(refusedSession({ tag: 'link_refused', why: verdict.why }))
      return
    case 'line_error':
      void mount(refusedSession({ tag: 'line_error', error: verdict.error }))
      return
    case 'open':
      if (verdict.arrival === 'credentials') removeSdkRecords()
      void startWithLine(verdict.arrival)
  }
}

/** Asked before the SDK is imported, because its import throws where storage is blocked. */
function findRefusal(): SessionError | null {
  if (!isBrowserSupported()) return { tag: 'browser_too_old' }
  const storage = probeStorage()
  return storage === 'usable' ? null : { tag: storage === 'full' ? 'storage_full' : 'storage_blocked' }
}

/** A session that ended before the SDK; a tap may still want to sign in, and loads it then. */
function refusedSession(error: SessionError): PendingSession {
  let line: Promise<Line> | null = null
  const connect = async (): Promise<Line> => {
    const loaded = await loadLine()
    await loaded.settle()
    return loaded
  }
  return {
    surroundings,
    start: Promise.resolve({ tag: 'refused', error }),
    tappedEarly: null,
    connect: () => (line ??= connect()),
  }
}

async function startWithLine(arrival: Arrival): Promise<void> {
  const stored = arrival === 'plain' ? sendStoredSession() : null
  const isExpected = arrival !== 'plain' || hasSdkSignIn()
  const mayTapEarly = !isExpected && surroundings === 'external' && lineConfig.login === 'button'
  const tappedEarly = mayTapEarly ? whenTappedEarly() : null
  // Where the person waits for the app's own button, the app must not wait for LINE's part.
  if (!isExpected && tappedEarly === null) preloadAll()
  // Beside LINE's part, this is all that a tap needs.
  if (tappedEarly !== null) import('./session/signIn').catch(() => undefined)
  // Its frame first: running the SDK takes a slow phone longer than that.
  if (stored !== null) await showNameOf(stored)
  const line = await loadLine().catch((error: unknown): SessionError => ({
    tag: isStorageFull(error) ? 'storage_full' : 'app_not_loaded',
  }))
  if ('tag' in line) {
    stored?.giveUp()
    await mount(refusedSession(line))
    return
  }
  const whenSent = (): void => {
    whenIdle(() => {
      preload('app')
    })
  }
  const start = line.start(arrival, 1, { stored, whenSent })
  if (isExpected) await awaitName(start, arrival)
  whenIdle(preloadAll)
  const session = { surroundings, start, tappedEarly, connect: () => Promise.resolve(line) }
  const first = await Promise.race([
    tappedEarly?.then(() => 'tap'),
    import('./app/mountApp').catch(() => null),
  ])
  if (first === 'tap') await leaveEarly(line, session)
  else await mount(session)
}

/**
 * While LINE is asked, the network is idle. But what only shows the app would hold up LINE's answers on a slow line: where
 * the token can go out before init is done, it waits for that.
 */
async function awaitName(start: Promise<Start>, arrival: Arrival): Promise<void> {
  let mayPreload = arrival === 'plain' || isPrimaryRedirect(currentUrl())
  whenIdle(() => {
    if (mayPreload) preloadAll()
  })
  const settled = await inPatience(start)
  mayPreload = false
  if (settled?.tag === 'signed_in') await showNameOf(settled)
}

function preloadAll(): void {
  preload('app', 'spare')
}

/** The SDK can leave for LINE as soon as init has begun (SDK 2.31); the app is not needed for it any more. */
async function leaveEarly(line: Line, session: PendingSession): Promise<void> {
  try {
    const { leaveForSignIn } = await import('./session/signIn')
    leaveForSignIn(line, lineConfig)
  } catch {
    await mount(session)
  }
}

/** `null` where nobody signed in here before whose token may be sent. */
function sendStoredSession(): (Sent & Named) | null {
  const liff = storedSignIn(lineConfig.liffId)
  const sent = sendStored({ ...page, broker: createTokenBroker({ ...lineConfig, liff, now: Date.now }) })
  return sent && { ...sent, claims: liff.storedSession().claims }
}

async function loadLine(): Promise<Line> {
  const { connect } = await import('./boot')
  return connect(lineConfig, page)
}

/** On `/go/{key}` the backend is told where the person wants to go. */
function parametersOfPage(): Parameters {
  const destination = destinationKeyOf(currentUrl(), lineConfig)
  return destination === null ? {} : { destination }
}

/** On the card's page. */
async function showNameOf(person: Named): Promise<void> {
  if (routeOf(currentUrl(), lineConfig.endpointUrl).name !== 'home') return
  await inPatience(showEarlyName(person))
}

/** `null` where it takes longer than the person should see nothing of the app. */
function inPatience<Result>(awaited: Promise<Result>): Promise<Result | null> {
  return Promise.race([
    awaited,
    new Promise<null>((resolve) => {
      setTimeout(() => {
        resolve(null)
      }, PATIENCE)
    }),
  ])
}

/** Where the app's own part does not load either, the fallback text of index.html shows itself. */
async function mount(session: PendingSession): Promise<void> {
  const { mountApp } = await import('./app/mountApp')
  const app = await mountApp(session)
  const fail = (): void => {
    app.fail()
  }
  addEventListener('error', ({ error }) => error !== undefined && fail())
  addEventListener('unhandledrejection', fail)
}
