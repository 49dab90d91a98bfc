import { flushPromises, mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { en } from '../messages/en'
import { routeOf } from '../navigation/routes'
import { around, CONFIG, signedIn } from '../screens/aroundScreens.fixture'
import { goPart } from '../screens/Go/goPart'
import { problemPart } from '../screens/Problem/problemScreen'
import type { SessionState } from '../session/state'
import App from './App.vue'
import { createLanguageSwitch } from './languageSwitch'

async function show(state: SessionState, path = '/') {
  const { acts, options } = around(state)
  const health = shallowRef<'well' | 'broken'>('well')
  const language = createLanguageSwitch({ locale: 'en', messages: en })
  const route = shallowRef(routeOf(new URL(path, CONFIG.endpointUrl).href, CONFIG.endpointUrl))
  const app = mount(App, { ...options, props: { health, language, route, offered: ['en', 'ja'] } })
  await flushPromises()
  return { acts, app, health, route }
}

describe('App', () => {
  beforeAll(() => Promise.all([problemPart, goPart].map((part) => part.load('en'))))

  it('waits with the shapes of the first picture', async () => {
    const { app } = await show({ tag: 'starting' })
    expect(app.get('h1').text()).toBe('Opening…')
    expect(app.get('[role=status]').text()).toBe('')
    expect(app.findAll('.progress .bar')).toHaveLength(4)
  })

  it('admits that it takes long', async () => {
    const { app } = await show({ tag: 'starting_slowly' })
    expect(app.get('[role=status]').text()).toContain('longer than usual')
  })

  it('shows a failed start on whatever path it happened', async () => {
    const { app } = await show({ tag: 'failed', error: { tag: 'link_refused', why: 'state' } }, '/go/orders')
    expect(app.get('h1').text()).toBe('This link is damaged or unsafe')
    expect(document.title).toBe('Sign-in problem – Sakura Books')
  })

  it.each([
    ['/', 'Hanako'],
    ['/go/orders', 'Opening Sakura Books…'],
    ['/go/nowhere', 'This link leads nowhere'],
    ['/some/where', 'This page does not exist'],
  ])('shows at %s: %s', async (path, heading) => {
    const { app } = await show(signedIn({ tag: 'sending' }), path)
    expect(app.get('h1').text()).toBe(heading)
  })

  it('follows the address', async () => {
    const { app, route } = await show(signedIn({ tag: 'sending' }))
    route.value = { name: 'unknown' }
    await flushPromises()
    expect(app.get('h1').text()).toBe('This page does not exist')
  })

  it('says whether the screen itself shows the brand', async () => {
    const signedOut = { tag: 'signed_out', after: 'opening' } as const
    expect((await show(signedOut)).app.find('.brand-in-hero').exists()).toBe(true)
    expect((await show(signedOut, '/some/where')).app.find('.brand-in-bar').exists()).toBe(true)
  })

  it('says so when the page itself is broken', async () => {
    const { acts, app, health } = await show(signedIn({ tag: 'sending' }))
    health.value = 'broken'
    await flushPromises()
    expect(app.get('h1').text()).toBe('Something went wrong on this page')
    await app.get('.actions button').trigger('click')
    expect(acts.retry).toHaveBeenCalledOnce()
  })
})
