import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isBrowserSupported } from './isBrowserSupported'

beforeEach(() => vi.stubGlobal('isSecureContext', true))
afterEach(() => vi.unstubAllGlobals())

it('accepts a browser that has what the app needs', () => {
  expect(isBrowserSupported()).toBe(true)
})

it.each([
  ['an insecure page', 'isSecureContext', false],
  ['a browser without random UUIDs', 'crypto', {}],
])('refuses %s', (_, name, value) => {
  vi.stubGlobal(name, value)
  expect(isBrowserSupported()).toBe(false)
})

it('refuses a browser without Object.hasOwn', () => {
  const { hasOwn } = Object
  Reflect.set(Object, 'hasOwn', undefined)
  const isSupported = isBrowserSupported()
  Reflect.set(Object, 'hasOwn', hasOwn)
  expect(isSupported).toBe(false)
})
