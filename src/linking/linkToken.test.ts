import { beforeEach, describe, expect, it, vi } from 'vitest'
import { writeOwn } from '../storage/ownStorage'
import { forgetLinkToken, keptLinkToken } from './linkToken'

const MINUTE = 60_000
const NOW = Date.parse('2026-08-01T00:00:00Z')
const records = new Map<string, string>()

beforeEach(() => {
  records.clear()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => records.get(key) ?? null,
    setItem: (key: string, value: string) => records.set(key, value),
    removeItem: (key: string) => records.delete(key),
  })
  vi.stubGlobal('localStorage', {})
})

describe('the kept link token', () => {
  it('is there for ten minutes', () => {
    writeOwn('link-token', `${NOW} NMZTNuVrPTqlr2IF8Bnymkb7rXfYv5EY`)
    expect(keptLinkToken(NOW)).toBe('NMZTNuVrPTqlr2IF8Bnymkb7rXfYv5EY')
    expect(keptLinkToken(NOW + 10 * MINUTE - 1)).toBe('NMZTNuVrPTqlr2IF8Bnymkb7rXfYv5EY')
    expect(keptLinkToken(NOW + 10 * MINUTE)).toBeNull()
    expect(keptLinkToken(NOW - 1)).toBeNull()
  })

  it.each(['', 'x', `${NOW}`, `${NOW} short`, `${NOW} with%percent`, `${NOW} <script>`, `x abcdefgh`])(
    'is none where the record is "%s"',
    (record) => {
      writeOwn('link-token', record)
      expect(keptLinkToken(NOW)).toBeNull()
    },
  )

  it('is none where the record holds too much, and after it was forgotten', () => {
    writeOwn('link-token', `${NOW} ${'x'.repeat(257)}`)
    expect(keptLinkToken(NOW)).toBeNull()
    writeOwn('link-token', `${NOW} abcdefgh`)
    forgetLinkToken()
    expect(keptLinkToken(NOW)).toBeNull()
  })
})
