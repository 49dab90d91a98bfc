import { describe, expect, it } from 'vitest'
import { displayClaimsOf } from './displayClaims'

const SUBJECT = `U${'a1'.repeat(16)}`
const NAMELESS = { subject: '', name: null, pictureUrl: null, email: null }

describe('displayClaimsOf', () => {
  it('takes name, picture and e-mail from the claims of the person who was judged', () => {
    const stored = { sub: SUBJECT, name: '山田 花子', picture: 'https://p.example/1', email: 'h@example.com' }
    expect(displayClaimsOf(stored, SUBJECT)).toEqual({
      subject: SUBJECT,
      name: '山田 花子',
      pictureUrl: 'https://p.example/1',
      email: 'h@example.com',
    })
  })

  it('names nobody from the claims of somebody else', () => {
    expect(displayClaimsOf({ sub: 'Uother', name: 'Mallory' }, SUBJECT)).toEqual(NAMELESS)
  })

  it('names nobody where there is no ID token', () => {
    expect(displayClaimsOf(null, null)).toEqual(NAMELESS)
  })

  it.each([42, '', '  ', null, ['x'], { a: 1 }])('a name that is %j is none', (name) => {
    expect(displayClaimsOf({ sub: SUBJECT, name }, SUBJECT).name).toBeNull()
  })
})
