import * as v from 'valibot'
import { SDK_PREFIX } from '../../../../src/storage/ownStorage'
import { api } from '../api'
import type { Step } from '../protocol'
import { endingOf, isEnding } from './ending'
import { targetOf } from './steps'

/** Where the hand is with its steps. */
export type Progress =
  | { readonly tag: 'doing'; readonly done: number }
  | { readonly tag: 'done' }
  /** Something else is on the screen than the step needs. */
  | { readonly tag: 'stuck'; readonly done: number }

export interface HandParts {
  readonly steps: readonly Step[]
  /** The window in the phone, which may be another page each time. */
  readonly window: () => Window | null
  readonly moveClock: (ms: number) => Promise<void>
  readonly onProgress: (progress: Progress) => void
}

/** ms between two looks at the phone, and how long one step may find nothing. */
const PACE = 150
const PATIENCE = 20_000

/**
 * Does on the phone what a person would do there: it shares the app's origin, so that it can tap. Returns how to stop it.
 */
export function lendHand({ steps, window: phone, moveClock, onProgress }: HandParts): () => void {
  let done = 0
  let waited = 0
  let isBusy = false
  onProgress(progressOf())
  const timer = setInterval(() => void look(), PACE)
  return stop

  function stop(): void {
    clearInterval(timer)
  }

  function progressOf(): Progress {
    if (done >= steps.length) return { tag: 'done' }
    return waited > PATIENCE ? { tag: 'stuck', done } : { tag: 'doing', done }
  }

  async function look(): Promise<void> {
    const step = steps[done]
    const page = phone()
    if (step === undefined || page === null || isBusy) return
    isBusy = true
    const isDone = await attempt(step, page)
    isBusy = false
    waited = isDone ? 0 : waited + PACE
    if (isDone) done += 1
    const progress = progressOf()
    if (progress.tag !== 'doing') stop()
    onProgress(progress)
  }

  async function attempt(step: Step, page: Window): Promise<boolean> {
    const target = targetOf(step)
    if (target !== null) return tap(page, target)
    switch (step.do) {
      case 'wait_for':
        return isEnding(step.ending, endingOf(page.document) ?? '')
      case 'reload':
        page.location.reload()
        return true
      case 'let_pass':
        await moveClock(step.hours * 3_600_000)
        return true
      case 'end_tokens':
        await api.endTokens(step.how)
        return true
      case 'rewrite':
        return rewrite(page, step.record, () => step.text)
      case 'claim':
        return rewrite(page, 'decodedIDToken', withClaim(step.claim, step.value))
      case 'leave_record':
        return leaveRecord(page, step)
      case 'end_cookie':
        return endCookie(page.document)
      case 'back':
        page.history.back()
        return true
      case 'forget':
        page.localStorage.clear()
        page.sessionStorage.clear()
        return true
      default:
        return false
    }
  }
}

function tap(page: Window, selector: string): boolean {
  const target = page.document.readyState === 'loading' ? null : page.document.querySelector(selector)
  if (target === null) return false
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  return true
}

/** Damages what the SDK stored, as a crash or another version may have. */
function rewrite(
  { localStorage: local, sessionStorage: session }: Window,
  record: string,
  change: (text: string) => string,
): boolean {
  const found = [local, session].flatMap((area) =>
    Object.keys(area)
      .filter((key) => key.startsWith(SDK_PREFIX) && key.endsWith(`:${record}`))
      .map((key) => ({ area, key })),
  )
  for (const { area, key } of found) area.setItem(key, change(area.getItem(key) ?? ''))
  return found.length > 0
}

const withClaim =
  (claim: string, value: string) =>
  (text: string): string =>
    JSON.stringify({ ...v.parse(v.looseObject({}), JSON.parse(text)), [claim]: value })

/** For the LIFF app of which the SDK keeps something already. */
function leaveRecord(
  { localStorage: local, sessionStorage: session }: Window,
  { area, record, text }: Extract<Step, { do: 'leave_record' }>,
): boolean {
  const liffId = Object.keys(local).flatMap((key) => /^LIFF_STORE:([^:]+):/.exec(key)?.[1] ?? [])[0]
  if (liffId === undefined) return false
  const storage = area === 'local' ? local : session
  storage.setItem(`${SDK_PREFIX}${liffId}:${record}`, text)
  return true
}

function endCookie(page: Document): boolean {
  const names = page.cookie.split('; ').flatMap((cookie) => /^LIFF_STORE:expires:[^=]+/.exec(cookie) ?? [])
  for (const name of names) page.cookie = `${name}=; path=/; max-age=0`
  return names.length > 0
}
