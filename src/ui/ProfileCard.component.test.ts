import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { DisplayProfile, type DisplayClaims } from '../profile/displayProfile'
import { inEnglish } from './inEnglish.fixture'
import ProfileCard from './ProfileCard.vue'

const PICTURE = 'https://profile.line-scdn.net/0h_hanako'

function show(claims: Partial<DisplayClaims> = {}) {
  const profile = new DisplayProfile({
    subject: 'U1',
    name: 'Hanako',
    pictureUrl: PICTURE,
    email: 'hanako@example.com',
    ...claims,
  })
  return mount(ProfileCard, {
    ...inEnglish,
    props: { profile, pictureOrigins: ['https://profile.line-scdn.net'] },
  })
}

describe('ProfileCard', () => {
  it('names the person in an isolated heading', () => {
    const card = show()
    expect(card.get('h1 bdi').text()).toBe('Hanako')
    expect(card.get('h1 bdi').attributes('dir')).toBe('auto')
  })

  it('shows the e-mail masked only', () => {
    const card = show()
    expect(card.text()).toContain('h•••@example.com')
    expect(card.html()).not.toContain('hanako@')
  })

  it('has no row for an e-mail that is not there', () => {
    expect(show({ email: null }).find('.profile-email').exists()).toBe(false)
  })

  it('requests the picture without a referrer', () => {
    const picture = show().get('img')
    expect(picture.attributes('src')).toBe(PICTURE)
    expect(picture.attributes('referrerpolicy')).toBe('no-referrer')
    expect(picture.attributes('alt')).toBe('')
  })

  it('shows the initial when the picture does not load', async () => {
    const card = show()
    await card.get('img').trigger('error')
    expect(card.find('img').exists()).toBe(false)
    expect(card.get('.avatar').text()).toBe('H')
  })

  it.each([
    [null],
    ['http://profile.line-scdn.net/0h'],
    ['https://example.com/0h'],
    ['data:image/png;base64,AA'],
  ])('has no image for the picture %j', (pictureUrl) => {
    expect(show({ pictureUrl }).find('img').exists()).toBe(false)
  })

  it.each([[null], [''], ['\u200b\u202e ']])('looks finished with the name %j', (name) => {
    const card = show({ name, pictureUrl: null, email: null })
    expect(card.get('h1').text()).toBe('LINE user')
    expect(card.get('.avatar').find('svg').exists()).toBe(true)
    expect(card.text()).not.toMatch(/undefined|null/)
  })

  it('shows markup in a name as text', () => {
    const card = show({ name: '<img src=x onerror=alert(1)>' })
    expect(card.get('h1').text()).toBe('<img src=x onerror=alert(1)>')
    expect(card.findAll('img')).toHaveLength(1)
  })
})
