import { describe, expect, it } from 'vitest'
import { firstState, openingOf } from './opening'

const APP = 'https://app.example.com/'
const TICKET = 'abcdefghijklmnop'
const LINKED = { label: 'h•••@example.com' }

describe('openingOf', () => {
  it.each([
    ['link', 'link', null, { tag: 'explain', linkToken: null }],
    ['unlink', 'unlink', null, { tag: 'unlink' }],
    ['account-link', 'account-link', 'abcdefgh', { tag: 'explain', linkToken: 'abcdefgh' }],
    ['account-link', 'account-link', null, { tag: 'failed', error: { tag: 'chat_link_lost' } }],
    ['link/return', `link/return?ticket=${TICKET}`, null, { tag: 'ticket', ticket: TICKET }],
    ['link/return', 'link/return?cancelled=1', null, { tag: 'failed', error: { tag: 'cancelled' } }],
    ['link/return', 'link/return?ticket=x', null, { tag: 'failed', error: { tag: 'return_malformed' } }],
    ['link/return', 'link/return', null, { tag: 'explain', linkToken: null }],
    ['link', `link?ticket=${TICKET}`, null, { tag: 'explain', linkToken: null }],
    ['link', 'link', 'abcdefgh', { tag: 'explain', linkToken: null }],
  ] as const)('%s at %s with the link token %s', (page, path, linkToken, opening) => {
    expect(openingOf(page, APP + path, linkToken)).toEqual(opening)
  })
})

describe('firstState', () => {
  it('explains to whoever is not linked, and says what is linked to the others', () => {
    const opening = { tag: 'explain', linkToken: null } as const
    expect(firstState(opening, null, false)).toEqual({ tag: 'explaining', linkToken: null })
    expect(firstState(opening, LINKED, false)).toMatchObject({
      tag: 'linked',
      account: LINKED,
      since: 'before',
    })
  })

  it('goes on with a chat also where an account is linked already: the chat may not know it', () => {
    const opening = { tag: 'explain', linkToken: 'abcdefgh' } as const
    expect(firstState(opening, LINKED, false)).toEqual({ tag: 'explaining', linkToken: 'abcdefgh' })
  })

  it('asks before unlinking, and has nothing to ask where nothing is linked', () => {
    expect(firstState({ tag: 'unlink' }, LINKED, false)).toEqual({ tag: 'asking', account: LINKED })
    expect(firstState({ tag: 'unlink' }, null, false)).toEqual({ tag: 'not_linked' })
  })

  it('looks at a ticket at once, but not where somebody was sent out of LINE', () => {
    const opening = { tag: 'ticket', ticket: TICKET } as const
    expect(firstState(opening, null, false)).toEqual({ tag: 'look_at', ticket: TICKET })
    expect(firstState(opening, null, true)).toEqual({ tag: 'away', ticket: TICKET })
  })
})
