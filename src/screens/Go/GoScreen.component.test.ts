import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SessionState } from '../../session/state'
import { around, signedIn } from '../aroundScreens.fixture'
import { problemPart } from '../Problem/problemScreen'
import { signInPart } from '../SignIn/signInPart'
import GoScreen from './GoScreen.vue'

function show(state: SessionState, destination = 'orders') {
  const { acts, options } = around(state)
  return { acts, screen: mount(GoScreen, { ...options, props: { destination } }) }
}

describe('GoScreen', () => {
  beforeAll(() => Promise.all([problemPart.load('en'), signInPart.load('en')]))

  it('offers to sign in first', async () => {
    const { acts, screen } = show({ tag: 'signed_out', after: 'opening' })
    await screen.get('.line-button').trigger('click')
    expect(acts.signIn).toHaveBeenCalledOnce()
  })

  it('says that the service is being opened', () => {
    const { screen } = show(signedIn({ tag: 'sending' }))
    expect(screen.get('h1').text()).toBe('Opening Sakura Books…')
    expect(screen.find('.button').exists()).toBe(false)
  })

  it('leaves the going to the session and offers a button beside it', async () => {
    const { acts, screen } = show(signedIn({ tag: 'answered', account: null, continueUrl: null }))
    expect(acts.goTo).not.toHaveBeenCalled()
    await screen.get('.button').trigger('click')
    expect(acts.goTo).toHaveBeenCalledWith('https://www.example.com/orders')
  })

  it('prefers the place that the service names', async () => {
    const continueUrl = 'https://www.example.com/orders/7'
    const { acts, screen } = show(signedIn({ tag: 'answered', account: null, continueUrl }))
    await screen.get('.button').trigger('click')
    expect(acts.goTo).toHaveBeenCalledWith(continueUrl)
  })

  it('ends on its own screen when the service does not answer', () => {
    const { screen } = show(signedIn({ tag: 'failed', error: { tag: 'unreachable', operation: 'session' } }))
    expect(screen.get('h1').text()).toBe('The service cannot be reached')
  })

  it.each([['nowhere'], ['constructor'], ['__proto__'], ['']])('knows no destination %j', (destination) => {
    const { screen } = show(signedIn({ tag: 'sending' }), destination)
    expect(screen.get('h1').text()).toBe('This link leads nowhere')
    expect(screen.get('a').attributes('href')).toBe('/')
  })
})
