import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { inEnglish } from './inEnglish.fixture'
import LineLoginButton from './LineLoginButton.vue'
import SignInPanel from './SignInPanel.vue'

type Props = InstanceType<typeof SignInPanel>['$props']

function show(props: Partial<Props> = {}) {
  const all: Props = {
    title: 'Sign in to Sakura Books',
    text: 'Use your LINE account.',
    logo: '',
    surroundings: 'external',
    step: 'ready',
    websiteUrl: 'https://www.example.com/',
    emailPurpose: '',
    ...props,
  }
  return mount(SignInPanel, { ...inEnglish, props: all })
}

describe('SignInPanel', () => {
  it('signs in with LINE', async () => {
    const panel = show()
    expect(panel.get('.line-button').text()).toBe('Log in with LINE')
    await panel.get('.line-button').trigger('click')
    expect(panel.emitted('signIn')).toHaveLength(1)
    expect(panel.text()).not.toContain('Open in LINE')
  })

  it('says what the e-mail address is for, where the service asks for it', () => {
    expect(show({ emailPurpose: 'For receipts.' }).get('.purpose').text()).toBe('E-mailFor receipts.')
    expect(show().find('.purpose').exists()).toBe(false)
  })

  it('takes no second tap while LINE’s page is on its way', async () => {
    const panel = show({ step: 'leaving' })
    await panel.get('.line-button').trigger('click')
    expect(panel.emitted('signIn')).toBeUndefined()
    expect(panel.get('.line-button').attributes('aria-disabled')).toBe('true')
    expect(panel.get('[role=status]').text()).toBe('Opening LINE…')
  })

  it('offers LINE itself first in its in-app browser', async () => {
    const panel = show({ surroundings: 'line_in_app' })
    await panel.get('.button').trigger('click')
    expect(panel.get('.button').text()).toBe('Open in LINE')
    expect(panel.emitted('openInLine')).toHaveLength(1)
    expect(panel.text()).toContain('Or continue here:')
    expect(panel.findComponent(LineLoginButton).exists()).toBe(true)
  })

  it('offers nothing but opening again inside LIFF', () => {
    const panel = show({ surroundings: 'liff' })
    expect(panel.text()).toContain('Open in LINE')
    expect(panel.findComponent(LineLoginButton).exists()).toBe(false)
  })

  it('says that a message from LINE about the login is normal', () => {
    expect(show().get('.privacy').text()).toContain('send you a message about this sign-in: that is normal.')
  })

  it('has a way on for whoever does not want LINE', () => {
    expect(show().get('a').attributes('href')).toBe('https://www.example.com/')
    expect(show({ websiteUrl: '' }).find('a').exists()).toBe(false)
  })
})
