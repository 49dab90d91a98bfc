import { describe, expect, it } from 'vitest'
import { isAllowedUrl } from './allowedUrl'

const SERVICE = ['https://www.example.com/shop', 'https://id.example.com/', 'http://localhost:5173/service/']

describe('the person may be sent to', () => {
  it.each([
    ['https://www.example.com/shop'],
    ['https://www.example.com/shop/'],
    ['https://www.example.com/shop/sign-in?handle=1#top'],
    ['https://WWW.EXAMPLE.COM:443/shop/x'],
    ['https://www.example.com/other/../shop/x'],
    ['https://id.example.com'],
    ['https://id.example.com/any/path?next=https://evil.example'],
    ['http://localhost:5173/service'],
    ['http://localhost:5173/service/x'],
  ])('%s', (url) => {
    expect(isAllowedUrl(url, SERVICE)).toBe(true)
  })
})

describe('nobody is sent to', () => {
  it.each([
    ['https://www.example.com/shopping'],
    ['https://www.example.com/Shop'],
    ['https://www.example.com/'],
    ['https://www.example.com/shop/../admin'],
    ['https://www.example.com/shop/%2e%2e/admin'],
    ['https://www.example.com.evil.example/shop'],
    ['https://www.example.com@evil.example/shop'],
    ['https://evil.example/https://www.example.com/shop'],
    ['https://example.com/shop'],
    ['https://xwww.example.com/shop'],
    ['https://ｗww.example.com.evil.example/shop'],
    ['https://www.example.com:8443/shop'],
    ['http://www.example.com/shop'],
    ['https://user@www.example.com/shop'],
    ['https://:secret@www.example.com/shop'],
    ['http://localhost:5174/service/'],
    ['//www.example.com/shop'],
    ['/shop'],
    [String.raw`\\www.example.com\shop`],
    ['javascript:alert(1)//https://www.example.com/shop'],
    ['data:text/html,https://www.example.com/shop'],
    ['blob:https://id.example.com/1'],
    ['line://app/1234567890-abcdefgh'],
    [''],
  ])('%s', (url) => {
    expect(isAllowedUrl(url, SERVICE)).toBe(false)
  })

  it('anything at all where no service URL is configured', () => {
    expect(isAllowedUrl('https://www.example.com/shop', [])).toBe(false)
  })
})
