import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readOwn } from '../storage/ownStorage'
import { keepLinkToken } from './linkToken'

const records = new Map<string, string>()

beforeEach(() => {
  records.clear()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => records.get(key) ?? null,
    setItem: (key: string, value: string) => records.set(key, value),
  })
  vi.stubGlobal('localStorage', {})
})

describe('keepLinkToken', () => {
  it.each(['/account-link?linkToken=abc%2Bdef', '/shop/account-link/?q=1&linkToken=abc%2Bdef#x'])(
    'keeps that of %s, with the time',
    (path) => {
      keepLinkToken(`https://app.example.com${path}`, 1000)
      expect(readOwn('link-token')).toBe('1000 abc+def')
    },
  )

  it.each([
    '/',
    '/account-link',
    '/account-link?linktoken=abcdefgh',
    '/link/return?ticket=abcdefghijklmnop&linkToken=abcdefgh',
    '/account-link/x?linkToken=abcdefgh',
    '/account-link#linkToken=abcdefgh',
    '/account-link?linkToken=%E0%A4%A',
  ])('keeps nothing of %s', (path) => {
    keepLinkToken(`https://app.example.com${path}`, 1000)
    expect(readOwn('link-token')).toBeNull()
  })
})
