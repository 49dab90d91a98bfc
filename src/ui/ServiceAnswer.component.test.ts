import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Account } from '../backend/contract'
import { inEnglish } from './inEnglish.fixture'
import ServiceAnswer from './ServiceAnswer.vue'

function show(account: Account | null | undefined, linking = true) {
  return mount(ServiceAnswer, {
    ...inEnglish,
    props: { serviceName: 'Sakura Books', logo: '', account, linking },
  })
}

describe('ServiceAnswer', () => {
  it('says that the sign-in is under way', () => {
    const answer = show(undefined)
    expect(answer.text()).toBe('Signing you in to Sakura Books…')
    expect(answer.attributes('aria-busy')).toBe('true')
  })

  it('shows the linked account and since when', () => {
    const answer = show({ label: 'No. 4711', linkedAt: '2025-05-03T12:00:00Z' })
    expect(answer.get('bdi').text()).toBe('No. 4711')
    expect(answer.text()).toContain('Since May 3, 2025')
    expect(answer.attributes('aria-busy')).toBe('false')
  })

  it('leaves out since when where the service does not say', () => {
    expect(show({ label: 'No. 4711' }).text()).not.toContain('Since')
  })

  it('says that no account is linked', () => {
    expect(show(null).text()).toContain('Not linked to an account yet')
  })

  it('says nothing about linking where the service does not link', () => {
    expect(show(null, false).text()).toBe('You are signed in to Sakura Books')
  })

  it('is announced when it changes', () => {
    expect(show(null).attributes('aria-live')).toBe('polite')
  })

  it('shortens a very long label', () => {
    expect(
      show({ label: 'x'.repeat(5000) })
        .get('bdi')
        .text().length,
    ).toBeLessThan(100)
  })
})
