import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef, watch } from 'vue'
import type { Account } from '../backend/contract'
import { linkReturnOf, withoutLinkReturn } from '../navigation/linkReturn'
import { currentUrl, goTo, showUrl } from '../navigation/page'
import { platformOf } from '../navigation/surroundings'
import { useSessionStore } from '../session/store'
import { isRecent, removeOwn, writeOwn } from '../storage/ownStorage'
import { settleChange } from './changeId'
import type { Step } from './judgeCalls'
import { forgetLinkToken } from './linkToken'
import { firstState, type Opening } from './opening'
import { perform } from './perform'
import { loadBrowserOpener } from './phoneBrowser'
import type { Intent, LinkingState, Offer, Offered, Unsure } from './state'

/** ms for which a return from the service is expected in the tab that left for it. */
const RETURN_LIFE = 60 * 60_000

/** The only owner of a linking: one tagged state, and the acts that a person can do about it. */
export const useLinkingStore = defineStore('linking', () => {
  const session = useSessionStore()
  const state = shallowRef<LinkingState>({ tag: 'closed' })
  let serviceUrls: readonly string[] = []
  const underWay = new Set<AbortController>()
  let openInBrowser: ((url: string) => void) | null = null

  // Signing out, here or in another tab, ends what is on its way: its answer would be about somebody who has left.
  watch(() => session.state.tag, giveUpAfterSignOut, { flush: 'sync' })
  addEventListener('pageshow', comeBack)

  function giveUpAfterSignOut(): void {
    if (session.state.tag !== 'signed_in') for (const controller of underWay) controller.abort()
  }

  /** Back from the service's page, restored by the browser as it was left: its start handle may be used up. */
  function comeBack({ persisted }: PageTransitionEvent): void {
    if (persisted && state.value.tag === 'leaving') explain()
  }

  /** Takes over a page of a signed-in person. @param urls where the service may send people */
  function open(opening: Exclude<Opening, { tag: 'failed' }>, urls: readonly string[]): void {
    serviceUrls = urls
    const first = firstState(opening, linkedAccount(), isAwayFromLine())
    if (first.tag === 'look_at') void lookAt(first.ticket)
    else state.value = first
  }

  /** The page is left: what is on its way goes on, but is not shown any more. */
  function close(): void {
    state.value = { tag: 'closed' }
  }

  function linkedAccount(): Account | null {
    const now = session.state
    return now.tag === 'signed_in' && now.service.tag === 'answered' ? now.service.account : null
  }

  /** Whether the service's page came back to the phone's browser although nothing was begun there. */
  function isAwayFromLine(): boolean {
    const isPhone = platformOf(navigator.userAgent) !== 'web'
    const begunHere = isRecent('link-begun', RETURN_LIFE, Date.now())
    return session.surroundings === 'external' && isPhone && !begunHere
  }

  /** Does what was asked for, once: while something is on its way, a second tap changes nothing. */
  async function run(intent: Intent): Promise<void> {
    const { tag } = state.value
    if (tag === 'calling' || tag === 'changing' || tag === 'leaving') return
    const busy: LinkingState =
      intent.tag === 'confirm' || intent.tag === 'unlink'
        ? { tag: 'changing', change: intent }
        : { tag: 'calling', question: intent }
    state.value = busy
    await conclude(await carryOut(intent), busy)
  }

  /** Goes on where the screen was left meanwhile, so that there may be several of them. */
  async function carryOut(intent: Intent): Promise<Step> {
    const controller = new AbortController()
    underWay.add(controller)
    try {
      const line = await session.connect()
      return await perform(intent, { line, serviceUrls, account: linkedAccount(), controller })
    } finally {
      underWay.delete(controller)
    }
  }

  async function conclude(step: Step, busy: LinkingState): Promise<void> {
    if (step.tag === 'ask') {
      settleChange()
      if (state.value !== busy) return
      close()
      return run(step.question)
    }
    // Also where the screen was left meanwhile: what has changed has changed.
    settle(step)
    if (state.value !== busy) return
    state.value = step.state
    if (step.state.tag === 'offered' && step.state.step === 'choose') await follow(step.state)
  }

  function settle({ state: end, account }: Extract<Step, { tag: 'show' }>): void {
    if (account !== undefined) session.noteAccount(account)
    if (end.tag !== 'linked' && end.tag !== 'unlinked') return
    settleChange()
    removeOwn('link-begun')
    forgetLinkToken()
    if (end.tag === 'unlinked') void session.forget()
    else leaveTicketBehind()
  }

  /** Out of the address and of the history's entry, which the router keeps as well: it takes this for a step of Back. */
  function leaveTicketBehind(): void {
    // The page may be another one by now, and its parameters its own.
    if (linkReturnOf(currentUrl()).tag === 'none') return
    showUrl(withoutLinkReturn(currentUrl()))
    dispatchEvent(new PopStateEvent('popstate'))
  }

  /** After an answer of `link`: goes on by itself where there is nothing to choose and no gesture to lose. */
  async function follow(offered: Offered): Promise<void> {
    const { offer } = offered
    if (opensPhoneBrowser(offer)) {
      openInBrowser = await loadBrowserOpener(session.surroundings).catch(() => null)
      if (openInBrowser === null && state.value === offered) lackPart(offer)
    } else if (offer.registerUrl === null) {
      await leaveFor(offer, 'sign_in')
    }
  }

  /** The phone's browser is asked for, and this is not it. */
  function opensPhoneBrowser({ external }: Offer): boolean {
    return external && session.surroundings !== 'external'
  }

  function lackPart({ linkToken }: Offer): void {
    const intent = { tag: 'start', requestId: crypto.randomUUID(), linkToken } as const
    state.value = { tag: 'failed', error: { tag: 'part_missing' }, intent }
  }

  /** To the service's own page, by a tap; a start handle that ran out meanwhile is asked for again. */
  async function leaveFor(offer: Offer, way: 'sign_in' | 'register'): Promise<void> {
    const url = way === 'register' ? (offer.registerUrl ?? offer.signInUrl) : offer.signInUrl
    if (Date.now() >= offer.goodUntil) return start(offer.linkToken)
    if (opensPhoneBrowser(offer)) {
      openInBrowser?.(url)
      state.value = { tag: 'offered', offer, step: 'in_browser' }
      return
    }
    writeOwn('link-begun', String(Date.now()))
    state.value = { tag: 'leaving' }
    goTo(url)
  }

  /** Begins. @param linkToken of the chat, if it all began there */
  function start(linkToken: string | null): Promise<void> {
    return run({ tag: 'start', requestId: crypto.randomUUID(), linkToken })
  }

  function lookAt(ticket: string): Promise<void> {
    return run({ tag: 'preview', requestId: crypto.randomUUID(), ticket, refused: null })
  }

  /** The person wants to finish in this browser although it began in LINE. */
  async function continueHere(): Promise<void> {
    writeOwn('link-begun', String(Date.now()))
    const now = state.value
    if (now.tag === 'away') await lookAt(now.ticket)
    else await session.signIn()
  }

  /** Links the account that the screen shows beside the person. @param replace whether to end what is linked now */
  async function confirm(replace: boolean): Promise<void> {
    const now = state.value
    if (now.tag !== 'comparing') return
    await run({ tag: 'confirm', ticket: now.ticket, preview: now.preview, replace })
  }

  async function unlink(): Promise<void> {
    const now = state.value
    if (now.tag === 'asking') await run({ tag: 'unlink', account: now.account })
  }

  /** Finds out whether something has happened: by `session`, which changes nothing. */
  async function check(of: Offered | Unsure): Promise<void> {
    await run({ tag: 'check', of })
  }

  /** Tries again what failed or is unsure, a change with the same `request_id`. */
  async function retry(): Promise<void> {
    const now = state.value
    if (now.tag === 'unsure') await run(now.change)
    if (now.tag === 'failed') await run(now.intent)
  }

  function explain(): void {
    state.value = { tag: 'explaining', linkToken: null }
  }

  return {
    state: shallowReadonly(state),
    isAwayFromLine,
    opensPhoneBrowser,
    open,
    close,
    start,
    leaveFor,
    continueHere,
    confirm,
    unlink,
    check,
    retry,
    explain,
  }
})
