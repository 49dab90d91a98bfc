import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { DisplayProfile } from '../../profile/displayProfile'
import { around, CONFIG, signedIn } from '../aroundScreens.fixture'
import { extrasPart } from '../Extras/extrasPart'
import { problemPart } from '../Problem/problemScreen'
import { signInPart } from '../SignIn/signInPart'
import HomeScreen from './HomeScreen.vue'

const CONTINUE = 'https://www.example.com/my'

describe('HomeScreen', () => {
  beforeAll(() => Promise.all([problemPart.load('en'), signInPart.load('en')]))

  it('offers to sign in to whoever is not signed in', async () => {
    const { acts, options } = around({ tag: 'signed_out', after: 'opening' })
    const screen = mount(HomeScreen, options)
    expect(screen.get('h1').text()).toBe('Sign in to Sakura Books')
    expect(document.title).toBe('Sign in to Sakura Books')
    await screen.get('.line-button').trigger('click')
    expect(acts.signIn).toHaveBeenCalledOnce()
  })

  it('says what stays after signing out', () => {
    const { options } = around({ tag: 'signed_out', after: 'sign_out' })
    const screen = mount(HomeScreen, options)
    expect(screen.get('h1').text()).toBe('You are signed out')
    expect(screen.text()).toContain('LINE itself stays signed in.')
  })

  it('locks the button while LINE’s page is on its way', () => {
    const { options } = around({ tag: 'redirecting' })
    expect(mount(HomeScreen, options).get('.line-button').attributes('aria-disabled')).toBe('true')
  })

  it('shows the person before the service has answered', () => {
    const { options } = around(signedIn({ tag: 'sending' }))
    const screen = mount(HomeScreen, options)
    expect(screen.get('h1').text()).toBe('Hanako')
    expect(screen.text()).toContain('Signing you in to Sakura Books…')
  })

  it('never puts the person’s name into the title', () => {
    const { options } = around(signedIn({ tag: 'sending' }))
    mount(HomeScreen, options)
    expect(document.title).toBe('Your profile – Sakura Books')
  })

  it('goes on where the service says, by a tap', async () => {
    const { acts, options } = around(signedIn({ tag: 'answered', account: null, continueUrl: CONTINUE }))
    const screen = mount(HomeScreen, options)
    expect(acts.goTo).not.toHaveBeenCalled()
    await screen.get('.service .button').trigger('click')
    expect(acts.goTo).toHaveBeenCalledWith(CONTINUE)
  })

  it('has no button where the service names no place', () => {
    const { options } = around(signedIn({ tag: 'answered', account: null, continueUrl: null }))
    expect(mount(HomeScreen, options).find('.service .button').exists()).toBe(false)
  })

  it('keeps the person on the screen when the service does not answer', async () => {
    const error = { tag: 'timed_out', operation: 'session' } as const
    const { acts, options } = around(signedIn({ tag: 'failed', error }))
    const screen = mount(HomeScreen, options)
    expect(screen.get('h1').text()).toBe('Hanako')
    expect(screen.get('[role=alert]').text()).toContain('The service has a problem right now')
    await screen.get('.problem .button').trigger('click')
    expect(acts.askServiceAgain).toHaveBeenCalledOnce()
  })

  it('signs out only after having asked', async () => {
    const { acts, options } = around(signedIn({ tag: 'sending' }))
    const screen = mount(HomeScreen, options)
    await screen.get('.panel-end .button').trigger('click')
    expect(acts.signOut).not.toHaveBeenCalled()
    await screen.get('dialog .button-primary').trigger('click')
    expect(acts.signOut).toHaveBeenCalledOnce()
  })

  it('stays signed in when the question is answered so', async () => {
    const { acts, options } = around(signedIn({ tag: 'sending' }))
    const screen = mount(HomeScreen, options)
    await screen.get('.panel-end .button').trigger('click')
    await screen.get('dialog .button-secondary').trigger('click')
    expect(screen.find('dialog').exists()).toBe(false)
    expect(acts.signOut).not.toHaveBeenCalled()
  })

  it('can be closed inside LINE', async () => {
    const { acts, options } = around(signedIn({ tag: 'sending' }), 'liff')
    const screen = mount(HomeScreen, options)
    await screen.get('.panel-end .button').trigger('click')
    expect(acts.closeWindow).toHaveBeenCalledOnce()
  })

  it('shows what else can be done only below an offer that is still to come', async () => {
    await extrasPart.load('en')
    const profile = new DisplayProfile({ subject: 'U1', name: null, pictureUrl: null, email: null })
    const service = { tag: 'answered', account: null, continueUrl: null } as const
    const config = { ...CONFIG, miniApp: true, features: { ...CONFIG.features, linking: false } }
    const { options } = around({ tag: 'signed_in', profile, service }, 'liff', config)
    const screen = mount(HomeScreen, options)
    expect(screen.find('.action-rows').exists()).toBe(false)
    await vi.waitFor(() => expect(screen.find('.permission').exists()).toBe(true))
    expect(screen.find('.permission ~ .action-rows').exists()).toBe(true)
  })

  it('tells how to use another LINE account', async () => {
    const { options } = around(signedIn({ tag: 'sending' }))
    const screen = mount(HomeScreen, options)
    await screen.get('.not-you').trigger('click')
    await vi.waitFor(() => expect(screen.find('dialog').exists()).toBe(true))
    expect(screen.get('dialog h2').text()).toBe('Use another LINE account')
    await screen.get('dialog .button-secondary').trigger('click')
    expect(screen.find('dialog').exists()).toBe(false)
  })

  it('shows the service’s own description', () => {
    const config = { ...CONFIG, service: { ...CONFIG.service, description: 'Books by post.' } }
    const { options } = around({ tag: 'signed_out', after: 'opening' }, 'external', config)
    expect(mount(HomeScreen, options).get('.lead').text()).toBe('Books by post.')
  })
})
