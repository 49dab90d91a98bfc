import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { useSecondsLeft } from './useSecondsLeft'

const NOW = Date.parse('2026-08-01T00:00:00Z')

beforeEach(() => vi.useFakeTimers({ now: NOW }))
afterEach(() => vi.useRealTimers())

function countdown(until: number) {
  return mount({ setup: () => ({ left: useSecondsLeft(() => until) }), template: '', render: () => null })
}

async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000)
  await nextTick()
}

it('seconds are counted down to nothing, and then no more', async () => {
  const { vm } = countdown(NOW + 3000)
  expect(vm.left).toBe(3)
  await pass(2)
  expect(vm.left).toBe(1)
  await pass(1)
  expect(vm.left).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

it('a clock that is set back meanwhile makes nobody wait longer', async () => {
  const { vm } = countdown(NOW + 5000)
  await pass(1)
  vi.setSystemTime(NOW - 3_600_000)
  await pass(4)
  expect(vm.left).toBe(0)
})

it('time that passed while the page was frozen counts', async () => {
  const { vm } = countdown(NOW + 600_000)
  vi.setSystemTime(NOW + 599_500)
  await pass(1)
  expect(vm.left).toBe(0)
})

it('the page that is left counts nothing any more', () => {
  countdown(NOW + 5000).unmount()
  expect(vi.getTimerCount()).toBe(0)
})
