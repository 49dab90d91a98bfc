import { expect, it } from 'vitest'
import fc from 'fast-check'
import { invitationMessage } from './invitation'

const INVITATION = {
  service: 'さくら書店',
  text: 'LINEからワンタップで本を注文できます。',
  open: 'LINEで開く',
  url: 'https://liff.line.me/1234567890-AbcdEfgh',
  accent: '#d6336c',
}

/** Every text that a part of the message shows, and every address that it opens. */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : []
}

it('says what the config says, in one bubble with one address', () => {
  const message = invitationMessage(INVITATION)
  expect(message.altText).toBe('さくら書店: LINEからワンタップで本を注文できます。')
  expect(message.contents.type).toBe('bubble')
  const leaves = leavesOf(message.contents)
  expect(leaves).toEqual(expect.arrayContaining(Object.values(INVITATION)))
  expect(leaves.filter((leaf) => leaf.includes('://'))).toEqual([INVITATION.url])
})

it('has a colour of its own where the service has none', () => {
  expect(leavesOf(invitationMessage({ ...INVITATION, accent: undefined }))).toContain('#14171C')
})

it('never says more in a chat list than LINE takes, and cuts no letter in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 900 }), (text) => {
      const { altText } = invitationMessage({ ...INVITATION, text })
      expect(Array.from(altText).length).toBeLessThanOrEqual(400)
      expect(altText.isWellFormed()).toBe(true)
    }),
  )
})
