import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inTime } from './inTime'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('what is loaded in time is handed on, and nothing is waited for any more', async () => {
  expect(await inTime(Promise.resolve('part'))).toBe('part')
  expect(vi.getTimerCount()).toBe(0)
})

it('what does not load is handed on as well', async () => {
  await expect(inTime(Promise.reject(new TypeError('not found')))).rejects.toThrow('not found')
  expect(vi.getTimerCount()).toBe(0)
})

it('what never comes is late after ten seconds', async () => {
  const answer = vi.fn()
  void inTime(new Promise(() => undefined)).then(answer)
  await vi.advanceTimersByTimeAsync(9999)
  expect(answer).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(answer).toHaveBeenCalledWith('late')
})
