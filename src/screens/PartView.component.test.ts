import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { h, type Component } from 'vue'
import { around } from './aroundScreens.fixture'
import { createLazyPart } from './lazyPart'
import PartView from './PartView.vue'

const Part: Component = { render: () => h('h1', 'The part') }
const MISSING = 'This page did not load completely'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function show(loading: Promise<Component>) {
  const { acts, options } = around({ tag: 'signed_out', after: 'opening' })
  const screen = mount(PartView, { ...options, props: { loader: createLazyPart(() => loading) } })
  return { acts, screen }
}

it('a part is shown as soon as it is there', async () => {
  const { screen } = show(Promise.resolve(Part))
  expect(screen.get('h1').text()).toBe('Opening…')
  await flushPromises()
  expect(screen.get('h1').text()).toBe('The part')
})

it('a part that does not load is asked for by loading the page again, once', async () => {
  const { acts, screen } = show(Promise.reject(new TypeError('not found')))
  await flushPromises()
  expect(screen.get('h1').text()).toBe(MISSING)
  expect(acts.reloadForNewBuild).toHaveBeenCalledOnce()
})

it('a part that never comes is missing after ten seconds, and the page is loaded again by a tap only', async () => {
  const { acts, screen } = show(new Promise(() => undefined))
  await vi.advanceTimersByTimeAsync(9999)
  expect(screen.get('h1').text()).toBe('Opening…')
  await vi.advanceTimersByTimeAsync(1)
  expect(screen.get('h1').text()).toBe(MISSING)
  expect(acts.reloadForNewBuild).not.toHaveBeenCalled()
  await screen.get('button').trigger('click')
  expect(acts.retry).toHaveBeenCalledOnce()
})

it('a part that comes late is shown all the same', async () => {
  const { screen } = show(new Promise((resolve) => setTimeout(resolve, 11_000, Part)))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(screen.get('h1').text()).toBe(MISSING)
  await vi.advanceTimersByTimeAsync(1000)
  expect(screen.get('h1').text()).toBe('The part')
})
