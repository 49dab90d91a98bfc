import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Liff } from './liff'
import { INIT_DEADLINE, settleInit, type InitResult } from './settleInit'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const REASON = new TypeError('Failed to fetch')

function liffThat(init: () => Promise<void>): Liff {
  return {
    init,
    isLoggedIn: () => false,
    storedSession: () => ({ idToken: null, accessToken: null, claims: null }),
    login: () => {},
    logout: () => {},
    closeWindow: () => {},
  }
}

const inMs = (ms: number, act: (resolve: () => void, reject: (reason: unknown) => void) => void) => () =>
  new Promise<void>((resolve, reject) => {
    setTimeout(act, ms, resolve, reject)
  })

/** How it ends, and after how many ms. */
async function settled(liff: Liff): Promise<readonly [InitResult, number]> {
  const begun = Date.now()
  const ended = settleInit(liff).then((result) => [result, Date.now() - begun] as const)
  await vi.advanceTimersByTimeAsync(2 * INIT_DEADLINE)
  return ended
}

it.each([
  ['is ready at once', 0, { tag: 'ready' }, 0],
  ['is ready at last', INIT_DEADLINE - 1, { tag: 'ready' }, INIT_DEADLINE - 1],
  ['is ready too late', INIT_DEADLINE + 1, { tag: 'timed_out' }, INIT_DEADLINE],
])('says so when init %s', async (_, ms, result, at) => {
  expect(await settled(liffThat(inMs(ms, (resolve) => resolve())))).toEqual([result, at])
})

it.each([
  ['at once', 0, { tag: 'rejected', reason: REASON }, 0],
  ['at last', INIT_DEADLINE - 1, { tag: 'rejected', reason: REASON }, INIT_DEADLINE - 1],
  ['too late', INIT_DEADLINE + 1, { tag: 'timed_out' }, INIT_DEADLINE],
])('never rejects when init does, %s', async (_, ms, result, at) => {
  expect(await settled(liffThat(inMs(ms, (__, reject) => reject(REASON))))).toEqual([result, at])
})

it('gives up where init never settles, and calls it once', async () => {
  const init = vi.fn(() => new Promise<void>(() => {}))
  expect(await settled(liffThat(init))).toEqual([{ tag: 'timed_out' }, INIT_DEADLINE])
  expect(init).toHaveBeenCalledOnce()
})

it('gives up within the 15 s that the design promises', () => {
  expect(INIT_DEADLINE).toBeLessThanOrEqual(15_000)
})
