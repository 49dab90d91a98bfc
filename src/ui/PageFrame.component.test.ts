import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { inEnglish } from './inEnglish.fixture'
import PageFrame from './PageFrame.vue'

const LINKS = {
  privacyPolicyUrl: 'https://www.example.com/privacy',
  termsUrl: 'https://www.example.com/terms',
  supportUrl: '',
}

function show(brand: 'bar' | 'hero', stage = 'published') {
  return mount(PageFrame, {
    ...inEnglish,
    props: { serviceName: 'Sakura Books', logo: '/logo.svg', stage, brand, scene: 'starting', links: LINKS },
    slots: { default: 'the screen' },
  })
}

describe('PageFrame', () => {
  it('says whose page it is, and whether the screen does so as well', () => {
    expect(show('bar').get('.brand-in-bar header').text()).toBe('Sakura Books')
    expect(show('hero').get('.brand-in-hero header').text()).toBe('Sakura Books')
  })

  it('shows a neutral mark when the logo does not load', async () => {
    const frame = show('bar')
    await frame.get('img').trigger('error')
    expect(frame.find('img').exists()).toBe(false)
    expect(frame.get('.brand-mark').find('svg').exists()).toBe(true)
  })

  it('links the pages that the service has', () => {
    const links = show('bar').findAll('footer a')
    expect(links.map((link) => [link.text(), link.attributes('href')])).toEqual([
      ['Privacy policy', 'https://www.example.com/privacy'],
      ['Terms of use', 'https://www.example.com/terms'],
    ])
  })

  it('marks every stage but the published one', () => {
    expect(show('hero', 'review').get('.stage').text()).toBe('Test version: review')
    expect(show('hero').find('.stage').exists()).toBe(false)
  })
})
