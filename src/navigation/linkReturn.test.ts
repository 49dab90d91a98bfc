import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkReturnOf, withoutLinkReturn } from './linkReturn'

const PAGE = 'https://app.example.com/link/return'
const TICKET = 'Ab0-_'.repeat(5)

describe('linkReturnOf', () => {
  it.each([TICKET, 'x'.repeat(16), 'x'.repeat(128)])('takes the ticket %s', (ticket) => {
    expect(linkReturnOf(`${PAGE}?ticket=${ticket}&utm=1#x`)).toEqual({ tag: 'ticket', ticket })
  })

  it('knows that the person cancelled', () => {
    expect(linkReturnOf(`${PAGE}?cancelled=1`)).toEqual({ tag: 'cancelled' })
  })

  it.each(['', '?', '?q=1', '#ticket=abc', `?Ticket=${TICKET}`])('sees no return in "%s"', (query) => {
    expect(linkReturnOf(PAGE + query)).toEqual({ tag: 'none' })
  })

  it.each([
    'ticket=',
    'ticket',
    `ticket=${'x'.repeat(15)}`,
    `ticket=${'x'.repeat(129)}`,
    `ticket=${TICKET}%20`,
    `ticket=${TICKET}%0A`,
    `ticket=${TICKET}+`,
    `ticket=${TICKET}é`,
    `ticket=${TICKET}&ticket=${TICKET}`,
    `ticket=${TICKET}&cancelled=1`,
    'cancelled=0',
    'cancelled',
    'cancelled=1&cancelled=1',
    'ticket[]=abcdefghijklmnop&ticket=%3Cscript%3Ealert(1)%3C/script%3E',
  ])('refuses %s', (query) => {
    expect(linkReturnOf(`${PAGE}?${query}`)).toEqual({ tag: 'malformed' })
  })

  it('never takes a ticket that the contract does not allow', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = linkReturnOf(`${PAGE}?ticket=${encodeURIComponent(text)}`)
        if (found.tag === 'ticket') expect(found.ticket).toMatch(/^[A-Za-z0-9_-]{16,128}$/)
        else expect(found.tag).toBe('malformed')
      }),
    )
  })
})

it('withoutLinkReturn leaves the page alone', () => {
  expect(withoutLinkReturn(`${PAGE}?ticket=${TICKET}&q=1#x`)).toBe(PAGE)
})
