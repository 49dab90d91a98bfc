import { defineStore } from 'pinia'
import { computed, shallowReadonly, shallowRef } from 'vue'
import type { Account } from '../backend/contract'
import type { AppConfig } from '../config/appConfig'
import { inTime } from '../lib/inTime'
import { memberOf } from '../lib/memberOf'
import { cleanUrl, liffUrlOf, redirectUriFor } from '../navigation/addresses'
import { keepLinkToken } from '../navigation/linkToken'
import { currentUrl, goTo, reload, replaceWith, showUrl } from '../navigation/page'
import { destinationKeyOf } from '../navigation/routes'
import { displayClaimsOf } from '../profile/displayClaims'
import { DisplayProfile } from '../profile/displayProfile'
import { probeStorage, readOwn, removeOwn, writeOwn } from '../storage/ownStorage'
import type { Line, PendingSession } from './pendingSession'
import type { SessionCall } from './sendSession'
import type { SessionError } from './sessionError'
import { sendSignOut } from './sendSignOut'
import { leaveForSignIn, takeAutomaticRenewal } from './signIn'
import type { NotSignedIn, Start } from './start'
import type { SessionState } from './state'

/** ms after the page load began: from then on the person is told that it takes longer than usual. */
const SLOW_AFTER = 8000

/** ms before the one silent repetition of a failed init, plus up to as much again. */
const REPEAT_AFTER = 1000

interface Owned {
  readonly session: PendingSession
  readonly config: AppConfig
}

/** The only owner of the session: one tagged state, and the acts that a person can do about it. */
export const useSessionStore = defineStore('session', () => {
  const state = shallowRef<SessionState>({ tag: 'starting' })
  const owned = shallowRef<Owned | null>(null)
  const surroundings = computed(() => own().session.surroundings)

  function own(): Owned {
    if (owned.value === null) throw new Error('The session store is used before begin().')
    return owned.value
  }

  /** Takes over the session of this page load. Called once. */
  async function begin(session: PendingSession, config: AppConfig): Promise<void> {
    owned.value = { session, config }
    setTimeout(admitSlowness, SLOW_AFTER - performance.now())
    addEventListener('pageshow', comeBack)
    addEventListener('online', resume)
    void session.tappedEarly?.then(signIn)
    const start = await session.start
    if (start.tag === 'refused') {
      refuse(start.error)
      return
    }
    const line = await session.connect()
    await follow(start, line)
  }

  function refuse(error: SessionError): void {
    if (error.tag === 'app_not_loaded') {
      lackPart()
      return
    }
    // The SDK never sees LINE's refusal, so that the address may change; left as it is, each reload would fail again.
    if (error.tag === 'line_error') {
      showUrl(redirectUriFor(readOwn('return-target') ?? currentUrl(), own().config.endpointUrl))
    }
    state.value = { tag: 'failed', error }
  }

  function admitSlowness(): void {
    if (state.value.tag === 'starting') state.value = { tag: 'starting_slowly' }
  }

  /** Back from LINE's page, restored by the browser as it was left: the button works again. */
  function comeBack({ persisted }: PageTransitionEvent): void {
    if (persisted && state.value.tag === 'redirecting') state.value = { tag: 'signed_out', after: 'opening' }
  }

  /** What did not go out for want of a network goes out by itself. */
  function resume(): void {
    const now = state.value
    if (now.tag === 'failed' && now.error.tag === 'offline') retry()
    if (now.tag === 'signed_in' && now.service.tag === 'failed' && now.service.error.tag === 'offline')
      void askServiceAgain()
  }

  async function follow(start: Start, line: Line): Promise<void> {
    // Tapped before init had settled: LINE's page is on its way, and a second tap would spoil the first one's verifier.
    if (state.value.tag === 'redirecting') return
    keepLinkToken(currentUrl(), Date.now())
    // LINE forbids changing the address before init has settled.
    if (start.tag === 'signed_in' || start.init.tag !== 'timed_out')
      showUrl(cleanUrl(currentUrl(), own().config.endpointUrl))
    if (start.tag === 'not_signed_in') return conclude(start, line)
    void watch(line, start.subject)
    return awaitService(new DisplayProfile(displayClaimsOf(start.claims, start.subject)), start.call)
  }

  /** Other tabs, sleep and Back may change who is signed in. Where this part does not load, each call looks for itself. */
  async function watch(line: Line, subject: string | null): Promise<void> {
    const part = await import('./watchSession').catch(() => null)
    part?.watchSession(
      line,
      () => state.value,
      (reaction) => {
        if (reaction.tag === 'start_again') retry()
        if (reaction.tag === 'show') {
          line.ended.abort()
          state.value = reaction.state
        }
        if (reaction.tag === 'refresh') refresh(line, subject)
      },
    )
  }

  /** Not while the answer is awaited: it is for the state that it was asked in. */
  function refresh({ liff }: Line, subject: string | null): void {
    const now = state.value
    if (now.tag !== 'signed_in' || now.service.tag === 'sending') return
    const profile = new DisplayProfile(displayClaimsOf(liff.storedSession().claims, subject))
    state.value = { ...now, profile }
  }

  async function conclude(start: NotSignedIn, line: Line): Promise<void> {
    // Loaded only by those who are not signed in: the others need not wait for it.
    const part = await inTime(import('./concludeStart')).catch(() => null)
    if (part === null || part === 'late') {
      lackPart(part)
      return
    }
    const conclusion = part.concludeStart(start, line, own().config.login)
    switch (conclusion.tag) {
      case 'repeat':
        await pause()
        return follow(await line.start(start.arrival, start.attempt + 1), line)
      case 'stay':
        state.value = conclusion.state
        break
      case 'sign_in':
        if (renew()) return
        state.value = conclusion.otherwise
    }
    void watch(line, null)
  }

  async function awaitService(profile: DisplayProfile, call: Promise<SessionCall>): Promise<void> {
    const sending: SessionState = { tag: 'signed_in', profile, service: { tag: 'sending' } }
    state.value = sending
    const load = () => inTime(import('./applyAnswer')).catch(() => null)
    // Loaded while the answer is on its way: the name is on the screen without it.
    const [loaded, answer] = await Promise.all([load(), call])
    // The network may have been gone for a moment only: where the answer came through, the part comes now.
    const part = loaded ?? (await load())
    // A late answer must not undo a sign-out.
    if (state.value !== sending) return
    if (part === null || part === 'late') {
      lackPart(part)
      return
    }
    const answered = part.applyAnswer(answer, profile, own().config)
    if (isRenewable(answered) && renew()) return
    state.value = answered
    if (answered.tag === 'signed_in' && answered.service.tag === 'answered')
      onAnswered(answered.service.continueUrl)
  }

  function onAnswered(continueUrl: string | null): void {
    removeOwn('automatic-sign-in', 'reopened-at')
    const { config } = own()
    const key = destinationKeyOf(currentUrl(), config)
    const url = key === null ? undefined : (continueUrl ?? config.destinations[key])
    if (url !== undefined) replaceWith(url)
  }

  /** Signs in without a tap, if that is still allowed. */
  function renew(): boolean {
    if (!takeAutomaticRenewal(own().session, Date.now())) return false
    void leave()
    return true
  }

  async function leave(): Promise<void> {
    state.value = { tag: 'redirecting' }
    try {
      leaveForSignIn(await own().session.connect(), own().config)
    } catch {
      if (!admitBlockedStorage()) lackPart()
    }
  }

  /** Leaves for LINE; the page that comes back starts anew. */
  async function signIn(): Promise<void> {
    if (state.value.tag !== 'redirecting') await leave()
  }

  /** Signs out here, at once and whatever the backend says. LINE's own session stays. */
  async function signOut(): Promise<void> {
    sendSignOut(await own().session.connect())
    await forget()
  }

  /** Ends the session in this browser and sends nothing: after an unlinking no token may go anywhere any more. */
  async function forget(): Promise<void> {
    const { liff, ended } = await own().session.connect()
    ended.abort()
    liff.logout()
    removeOwn('request-id', 'return-target', 'person-mark')
    writeOwn('signed-out', 'yes')
    state.value = { tag: 'signed_out', after: 'sign_out' }
  }

  /** Sends `session` again, with the same `request_id` as long as it was not answered. */
  async function askServiceAgain(): Promise<void> {
    const now = state.value
    if (now.tag !== 'signed_in' || now.service.tag === 'sending') return
    const line = await own().session.connect()
    await awaitService(now.profile, line.sendSession())
  }

  /** Loads this page again, without what LINE left in the address. */
  function retry(): void {
    showUrl(cleanUrl(currentUrl(), own().config.endpointUrl))
    reload()
  }

  /** Whoever is signed in at this moment. */
  async function personNow(): Promise<DisplayProfile> {
    const { liff } = await own().session.connect()
    const { claims } = liff.storedSession()
    const subject = memberOf(claims, 'sub')
    return new DisplayProfile(displayClaimsOf(claims, typeof subject === 'string' ? subject : null))
  }

  /** The person agrees to go on as whoever is signed in now. */
  function acceptPerson(): void {
    removeOwn('person-mark')
    retry()
  }

  /** Where storage was blocked meanwhile, that is what went wrong, and the person can mend it. @returns whether it was */
  function admitBlockedStorage(): boolean {
    const storage = probeStorage()
    if (storage === 'usable') return false
    state.value = { tag: 'failed', error: { tag: storage === 'full' ? 'storage_full' : 'storage_blocked' } }
    return true
  }

  /** Loading the page again mends what is missing; what is late would only be asked for once more. */
  function lackPart(part: 'late' | null = null): void {
    if (part === 'late' || !reloadForNewBuild())
      state.value = { tag: 'failed', error: { tag: 'app_not_loaded' } }
  }

  /**
   * Loads the page again because a part of it is missing, as after a deployment: once for each build, and not without a
   * network, which would leave the browser's own error page.
   *
   * @returns whether the page is on its way
   */
  function reloadForNewBuild(): boolean {
    const { version, commit } = own().config.build
    const build = `${version}+${commit}`
    if (!navigator.onLine || readOwn('reloaded-build') === build) return false
    writeOwn('reloaded-build', build)
    // Without a memory of it, the page might be loaded for ever.
    if (readOwn('reloaded-build') !== build) return false
    // As it is: without its part the SDK may not have seen what LINE's address brought.
    reload()
    return true
  }

  function openInLine(): void {
    const { endpointUrl, liffUrl } = own().config
    goTo(liffUrlOf(currentUrl(), endpointUrl, liffUrl))
  }

  /** For what is loaded later: the state that it came to. */
  function become(next: SessionState): void {
    state.value = next
  }

  async function closeWindow(): Promise<void> {
    const { liff } = await own().session.connect()
    liff.closeWindow()
  }

  /** The service linked or unlinked an account: what `session` would answer now. */
  function noteAccount(account: Account | null): void {
    const now = state.value
    if (now.tag !== 'signed_in' || now.service.tag !== 'answered') return
    state.value = { ...now, service: { ...now.service, account } }
  }

  return {
    state: shallowReadonly(state),
    surroundings,
    begin,
    signIn,
    signOut,
    askServiceAgain,
    retry,
    personNow,
    acceptPerson,
    admitBlockedStorage,
    reloadForNewBuild,
    openInLine,
    closeWindow,
    become,
    goTo,
    connect: () => own().session.connect(),
    noteAccount,
    forget,
  }
})

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REPEAT_AFTER * (1 + Math.random())))
}

/** The token was good once: signing in again can help, which no other refusal is worth (contract, 401). */
function isRenewable(state: SessionState): boolean {
  if (state.tag !== 'signed_in' || state.service.tag !== 'failed') return false
  const { error } = state.service
  return error.tag === 'refused' && (error.code === 'token_expired' || error.code === 'token_revoked')
}
