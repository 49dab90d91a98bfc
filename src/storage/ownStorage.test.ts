import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  hasSdkSignIn,
  isRecent,
  probeStorage,
  readOwn,
  removeOwn,
  removeSdkRecords,
  removeSubWindowFlag,
  writeOwn,
} from './ownStorage'

/** Records are its own members, as with a real storage; its methods are not. */
class FakeStorage {
  [key: string]: unknown

  getItem(key: string): unknown {
    return Object.hasOwn(this, key) ? this[key] : null
  }

  setItem(key: string, value: string): void {
    this[key] = value
  }

  removeItem(key: string): void {
    Reflect.deleteProperty(this, key)
  }
}

class FullStorage extends FakeStorage {
  override setItem(): void {
    throw new DOMException('no room', 'QuotaExceededError')
  }
}

let session: FakeStorage
let local: FakeStorage

/** As with site data blocked: the mere mention throws. */
function block(name: 'sessionStorage' | 'localStorage'): void {
  const get = () => {
    throw new DOMException('blocked', 'SecurityError')
  }
  Object.defineProperty(globalThis, name, { get, configurable: true })
}

beforeEach(() => {
  session = new FakeStorage()
  local = new FakeStorage()
  vi.stubGlobal('sessionStorage', session)
  vi.stubGlobal('localStorage', local)
})
afterEach(() => vi.unstubAllGlobals())

describe('probeStorage', () => {
  it('finds usable storage and leaves nothing behind', () => {
    expect(probeStorage()).toBe('usable')
    expect(Object.keys({ ...session, ...local })).toEqual([])
  })

  it.each(['sessionStorage', 'localStorage'] as const)('finds out that %s is blocked', (name) => {
    block(name)
    expect(probeStorage()).toBe('blocked')
  })

  it.each(['sessionStorage', 'localStorage'])('finds out that %s is full', (name) => {
    vi.stubGlobal(name, new FullStorage())
    expect(probeStorage()).toBe('full')
  })

  it('calls storage blocked that is not there or fails in its own way', () => {
    vi.stubGlobal('localStorage', undefined)
    expect(probeStorage()).toBe('blocked')
    vi.stubGlobal('localStorage', null)
    expect(probeStorage()).toBe('blocked')
  })
})

describe('our own records', () => {
  it.each([
    ['unfinished-return', 'session'],
    ['sign-in-started', 'local'],
    ['return-target', 'session'],
    ['automatic-sign-in', 'session'],
    ['reopened-at', 'local'],
    ['request-id', 'session'],
    ['signed-out', 'session'],
    ['locale', 'local'],
  ] as const)('%s is kept in %s storage', (key, area) => {
    writeOwn(key, 'x')
    expect(readOwn(key)).toBe('x')
    expect({ ...(area === 'session' ? session : local) }).toEqual({ [`genkan:${key}`]: 'x' })
    expect({ ...(area === 'session' ? local : session) }).toEqual({})
  })

  it('are removed one by one', () => {
    writeOwn('locale', 'ja')
    writeOwn('signed-out', 'yes')
    writeOwn('request-id', '1')
    removeOwn('locale', 'signed-out')
    expect([readOwn('locale'), readOwn('signed-out'), readOwn('request-id')]).toEqual([null, null, '1'])
  })

  it('are neither read nor written, and harm nobody, where storage is blocked', () => {
    block('sessionStorage')
    writeOwn('request-id', '1')
    removeOwn('request-id')
    expect(readOwn('request-id')).toBeNull()
  })

  it('are not written where storage is full', () => {
    vi.stubGlobal('localStorage', new FullStorage())
    writeOwn('locale', 'ja')
    expect(readOwn('locale')).toBeNull()
  })
})

describe('isRecent', () => {
  it.each([
    ['1000', true],
    ['999', true],
    ['901', true],
    ['900', false],
    ['1001', false],
    ['', false],
    ['soon', false],
    ['NaN', false],
    ['Infinity', false],
    ['-Infinity', false],
  ])('an instant %j is recent at 1000 within 100 ms: %s', (value, expected) => {
    writeOwn('reopened-at', value)
    expect(isRecent('reopened-at', 100, 1000)).toBe(expected)
  })

  it('knows no instant that was never kept', () => {
    expect(isRecent('reopened-at', Infinity, 1000)).toBe(false)
  })
})

describe('records of the SDK', () => {
  const OTHERS = { 'genkan:locale': 'ja', other: '1', 'liff_store:x': '2', 'xLIFF_STORE:': '3' }

  beforeEach(() => {
    Object.assign(session, OTHERS, { 'LIFF_STORE:isInClient': '1', 'LIFF_STORE:1-a:inSubWindow': 'garbage' })
    Object.assign(local, OTHERS, { 'LIFF_STORE:1-a:IDToken': '"x"', 'LIFF_STORE:2-b:accessToken': '"y"' })
  })

  it('go, and everybody else’s stay', () => {
    removeSdkRecords()
    expect([{ ...session }, { ...local }]).toEqual([OTHERS, OTHERS])
  })

  it('stay but for the flag of a sub-window', () => {
    removeSubWindowFlag()
    expect(Object.keys(session)).toEqual([...Object.keys(OTHERS), 'LIFF_STORE:isInClient'])
    expect(Object.keys(local)).toContain('LIFF_STORE:1-a:IDToken')
  })

  it.each([
    ['localStorage', 'LIFF_STORE:1-a:accessToken', true],
    ['sessionStorage', 'LIFF_STORE:1-a:accessToken', true],
    ['localStorage', 'LIFF_STORE:1-a:IDToken', false],
    ['localStorage', 'other:1-a:accessToken', false],
  ])('in %s, %s alone hints at a sign-in: %s', (name, key, expected) => {
    vi.stubGlobal('sessionStorage', new FakeStorage())
    vi.stubGlobal('localStorage', new FakeStorage())
    vi.stubGlobal(name, Object.assign(new FakeStorage(), { [key]: '"x"' }))
    expect(hasSdkSignIn()).toBe(expected)
  })

  it('hint at nothing where storage is blocked', () => {
    block('sessionStorage')
    expect(hasSdkSignIn()).toBe(false)
  })

  it('are left where storage is blocked', () => {
    block('localStorage')
    expect(() => {
      removeSdkRecords()
    }).not.toThrow()
    expect(Object.keys(local)).toContain('LIFF_STORE:1-a:IDToken')
  })
})
