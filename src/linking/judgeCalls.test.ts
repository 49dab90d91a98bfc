import { describe, expect, it } from 'vitest'
import type { Exchange } from '../backend/exchange'
import { afterCheck, afterConfirm, afterPreview, afterStart, afterUnlink } from './judgeCalls'
import type { Offer } from './state'

const NOW = Date.parse('2026-08-01T00:00:00Z')
const TICKET = 'abcdefghijklmnop'
const OLD = { label: 'old@example.com' }
const NEW = { label: 'new@example.com', linkedAt: '2026-08-01T00:00:00Z' }
const SIGN_IN = 'https://www.example.com/sign-in?handle=1'
const REGISTER = 'https://www.example.com/register?handle=1'
const facts = { serviceUrls: ['https://www.example.com/'], now: NOW, account: OLD }

const start = { tag: 'start', requestId: 'r', linkToken: null } as const
const chatStart = { ...start, linkToken: 'abcdefgh' } as const
const preview = { tag: 'preview', requestId: 'r', ticket: TICKET, refused: null } as const
const confirm = { tag: 'confirm', ticket: TICKET, preview: { account: NEW }, replace: false } as const
const unlink = { tag: 'unlink', account: OLD } as const
const offer: Offer = {
  signInUrl: SIGN_IN,
  registerUrl: null,
  goodUntil: NOW + 600_000,
  external: false,
  linkToken: null,
  before: OLD,
}

function answered(body: unknown, status = 200): Exchange {
  const contentType = status === 200 ? 'application/json' : 'application/problem+json'
  return { tag: 'answered', status, contentType, body: JSON.stringify(body), retryAfter: null, at: NOW }
}
const refused = (status: number, code = 'x') => answered({ code }, status)

describe('after link', () => {
  it('offers the service’s pages for as long as they are good', () => {
    const exchange = answered({ signInUrl: SIGN_IN, registerUrl: REGISTER, expiresIn: 600, external: true })
    expect(afterStart(start, exchange, facts)).toEqual({
      tag: 'show',
      state: { tag: 'offered', step: 'choose', offer: { ...offer, registerUrl: REGISTER, external: true } },
    })
  })

  it.each(['https://evil.example/sign-in', 'https://www.example.com.evil.example/', 'javascript:alert(1)'])(
    'goes nowhere near %s',
    (signInUrl) => {
      expect(afterStart(start, answered({ signInUrl, expiresIn: 600 }), facts)).toEqual({
        tag: 'show',
        state: { tag: 'failed', error: { tag: 'address_refused' }, intent: start },
      })
    },
  )

  it('offers no registration outside the service', () => {
    const exchange = answered({ signInUrl: SIGN_IN, registerUrl: 'https://evil.example/', expiresIn: 600 })
    expect(afterStart(start, exchange, facts)).toMatchObject({ state: { offer } })
  })

  it('knows a ticket at once where the service knows the account, but only from a chat', () => {
    const ticket = { ticket: TICKET }
    expect(afterStart(chatStart, answered(ticket), facts)).toMatchObject({
      tag: 'ask',
      question: { tag: 'preview', ticket: TICKET, refused: null },
    })
    expect(afterStart(start, answered(ticket), facts)).toMatchObject({
      state: { tag: 'failed', error: { error: { tag: 'odd_answer', operation: 'link' } } },
    })
  })

  it('fails as the backend says, to be tried again', () => {
    expect(afterStart(chatStart, refused(410, 'ticket_expired'), facts)).toMatchObject({
      state: { tag: 'failed', error: { error: { operation: 'account-link' } }, intent: chatStart },
    })
  })
})

describe('after link/preview', () => {
  it('shows both sides', () => {
    const answer = { account: NEW, conflict: 'line_user_linked', current: OLD }
    expect(afterPreview(preview, answered(answer), null)).toEqual({
      tag: 'show',
      state: { tag: 'comparing', ticket: TICKET, preview: answer },
    })
  })

  it('shows the conflict that a confirmation met, also where the preview does not know it', () => {
    const again = { ...preview, refused: 'account_linked' } as const
    expect(afterPreview(again, answered({ account: NEW }), null)).toMatchObject({
      state: { preview: { conflict: 'account_linked' } },
    })
  })

  it.each([
    [404, 'ticket_unknown'],
    [410, 'ticket_expired'],
  ])(
    'takes %d %s for a success only where this tab sent a confirmation and an account is linked',
    (status, code) => {
      expect(afterPreview(preview, refused(status, code), NEW)).toMatchObject({
        state: { tag: 'linked', account: NEW },
      })
      expect(afterPreview(preview, refused(status, code), null)).toMatchObject({ state: { tag: 'failed' } })
      expect(afterPreview(preview, refused(403, 'ticket_mismatch'), NEW)).toMatchObject({
        state: { tag: 'failed' },
      })
    },
  )
})

/** Ends that leave open whether something was changed. */
const UNSURE: readonly (readonly [string, Exchange])[] = [
  ['no answer to what was sent', { tag: 'unreachable' }],
  ['a time-out', { tag: 'timed_out' }],
  ['a 200 that cannot be read', answered('?')],
  ['a 204', answered(undefined, 204)],
  ...[408, 425, 500, 502, 503, 504].map((status) => [String(status), refused(status)] as const),
]

/** Ends that say that nothing was changed. */
const SURE: readonly (readonly [string, Exchange])[] = [
  ['nothing sent', { tag: 'offline' }],
  ['a redirect', { tag: 'redirected' }],
  ['a closed service', refused(503, 'maintenance')],
  ['too many calls', refused(429)],
  ['a captive portal', refused(511)],
  ...[400, 401, 403, 404, 410, 413, 422].map((status) => [String(status), refused(status)] as const),
]

describe('after link/confirm', () => {
  it('is linked', () => {
    const accountLink = { linkToken: 'abcdefgh', nonce: 'x'.repeat(22) }
    expect(afterConfirm(confirm, answered({ account: NEW, accountLink }))).toEqual({
      tag: 'show',
      state: { tag: 'linked', account: NEW, since: 'now', accountLink },
      account: NEW,
    })
  })

  it.each(['line_user_linked', 'account_linked'])('looks again where %s stands in the way', (code) => {
    expect(afterConfirm(confirm, refused(409, code))).toMatchObject({
      tag: 'ask',
      question: { tag: 'preview', ticket: TICKET, refused: code },
    })
  })

  it.each(UNSURE)('does not know after %s', (_, exchange) => {
    expect(afterConfirm(confirm, exchange)).toEqual({
      tag: 'show',
      state: { tag: 'unsure', change: confirm },
    })
  })

  it.each(SURE)('knows that nothing happened after %s', (_, exchange) => {
    expect(afterConfirm(confirm, exchange)).toMatchObject({ state: { tag: 'failed', intent: confirm } })
  })
})

describe('after unlink', () => {
  it('is unlinked', () => {
    expect(afterUnlink(unlink, answered({}))).toEqual({ tag: 'show', state: { tag: 'unlinked' } })
  })

  it.each(UNSURE)('does not know after %s', (_, exchange) => {
    expect(afterUnlink(unlink, exchange)).toMatchObject({ state: { tag: 'unsure', change: unlink } })
  })

  it.each(SURE)('knows that nothing happened after %s', (_, exchange) => {
    expect(afterUnlink(unlink, exchange)).toMatchObject({ state: { tag: 'failed', intent: unlink } })
  })
})

describe('after a check', () => {
  const afterBrowser = { tag: 'check', of: { tag: 'offered', offer, step: 'in_browser' } } as const
  const afterConfirmation = { tag: 'check', of: { tag: 'unsure', change: confirm } } as const
  const afterUnlinking = { tag: 'check', of: { tag: 'unsure', change: unlink } } as const
  const session = (account: object | null) => answered({ account })

  it.each([
    ['nothing', null, 'offered'],
    ['what was linked before', OLD, 'offered'],
    ['something new', NEW, 'linked'],
    ['the same again', { ...OLD, linkedAt: NEW.linkedAt }, 'linked'],
  ])('in the browser finds %s', (_, account, tag) => {
    expect(afterCheck(afterBrowser, session(account), false)).toMatchObject({ state: { tag }, account })
  })

  it.each([
    [NEW, 'linked'],
    [OLD, 'comparing'],
    [null, 'comparing'],
  ])('of a confirmation finds %j: %s', (account, tag) => {
    expect(afterCheck(afterConfirmation, session(account), false)).toMatchObject({ state: { tag } })
  })

  it.each([
    ['gone', { label: NEW.label, linkedAt: '2026-08-02T00:00:00Z' }, 'linked'],
    ['still there', { label: NEW.label, linkedAt: '2026-07-01T00:00:00Z' }, 'comparing'],
  ])('is not taken in by equal labels: the account that was to be replaced is %s', (_, account, tag) => {
    const current = { label: NEW.label, linkedAt: '2026-07-01T00:00:00Z' }
    const asked = { account: { label: NEW.label }, conflict: 'line_user_linked', current } as const
    const check = { tag: 'check', of: { tag: 'unsure', change: { ...confirm, preview: asked } } } as const
    expect(afterCheck(check, session(account), false)).toMatchObject({ state: { tag }, account })
  })

  it('of a confirmation for a chat asks for it again: only its own answer can connect the chat', () => {
    expect(afterCheck(afterConfirmation, session(NEW), true)).toMatchObject({
      state: { tag: 'comparing', ticket: TICKET },
    })
  })

  it.each([
    [null, 'unlinked'],
    [OLD, 'asking'],
  ])('of an unlinking finds %j: %s', (account, tag) => {
    expect(afterCheck(afterUnlinking, session(account), false)).toMatchObject({ state: { tag } })
  })

  it('takes a revoked token for the end of an unlinking, and of nothing else', () => {
    const revoked = refused(401, 'token_revoked')
    expect(afterCheck(afterUnlinking, revoked, false)).toMatchObject({ state: { tag: 'unlinked' } })
    expect(afterCheck(afterUnlinking, refused(401, 'token_expired'), false)).toMatchObject({
      state: { tag: 'failed' },
    })
    expect(afterCheck(afterConfirmation, revoked, false)).toMatchObject({ state: { tag: 'failed' } })
  })
})
