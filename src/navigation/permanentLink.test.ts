import { describe, expect, it } from 'vitest'
import { permanentLinkOf } from './permanentLink'

const BASE = 'https://app.example.com/entrance/'
const LIFF_URL = 'https://liff.line.me/1234567890-abcdefgh'

describe('permanentLinkOf', () => {
  const config = { endpointUrl: BASE, liffUrl: LIFF_URL }

  it.each([
    ['', ''],
    ['go/orders', '/go/orders'],
    ['go/orders?from=menu&q=%E5%A4%8F#top', '/go/orders?from=menu&q=%E5%A4%8F#top'],
    ['?coupon=SUMMER10&code=a&state=b&liffClientId=1', '?coupon=SUMMER10'],
    ['#access_token=a&section=2', '#section=2'],
  ])('is the LIFF URL of %s', (rest, expected) => {
    expect(permanentLinkOf(BASE + rest, config)).toBe(LIFF_URL + expected)
  })

  it.each([
    ['link/return?ticket=abcdefghijklmnop', '/link/return'],
    ['link/return?a=1&ticket=abcdefghijklmnop#b', '/link/return'],
    ['account-link?linkToken=abcdefghijklmnop', '/account-link'],
    ['?%74icket=abcdefghijklmnop', ''],
    ['?TICKET=abcdefghijklmnop', ''],
    ['#linkToken=abcdefghijklmnop', ''],
    ['?liff.state=%2Flink%2Freturn%3Fticket%3Dabcdefghijklmnop', '/link/return'],
    ['?a=%&ticket=abcdefghijklmnop', ''],
  ])('has no secret of %s', (rest, expected) => {
    expect(permanentLinkOf(BASE + rest, config)).toBe(LIFF_URL + expected)
  })
})
