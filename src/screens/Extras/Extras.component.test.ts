import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { extraTexts } from '../../messages/extraTexts'
import type { Route } from '../../navigation/routes'
import type { Surroundings } from '../../navigation/surroundings'
import type { SessionState } from '../../session/state'
import { around, CONFIG, signedIn } from '../aroundScreens.fixture'
import NotYouDialog from './NotYouDialog.vue'
import PhoneCode from './PhoneCode.vue'
import ShareLink from './ShareLink.vue'

beforeAll(() => extraTexts.load('en'))
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

const SIGNED_OUT: SessionState = { tag: 'signed_out', after: 'opening' }
const HOME: Route = { name: 'home' }
const DESKTOP = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36'
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15'

describe('PhoneCode', () => {
  async function show(state: SessionState, userAgent = DESKTOP, route = HOME, surroundings?: Surroundings) {
    vi.stubGlobal('navigator', { userAgent })
    const screen = mount(PhoneCode, { ...around(state, surroundings).options, props: { route } })
    await flushPromises()
    return screen
  }

  it('shows the permanent link as a code and beside it', async () => {
    const screen = await show(SIGNED_OUT)
    await vi.waitFor(() => expect(screen.find('svg').exists()).toBe(true))
    expect(screen.get('svg').attributes('role')).toBe('img')
    expect(screen.get('svg').attributes('aria-label')).toBe('QR code of the link below')
    expect(screen.get('a').attributes('href')).toBe(CONFIG.liffUrl)
  })

  it.each([
    ['on a phone', SIGNED_OUT, PHONE, HOME, 'external'],
    ['in LINE', SIGNED_OUT, DESKTOP, HOME, 'line_in_app'],
    ['for whoever is signed in', signedIn({ tag: 'sending' }), DESKTOP, HOME, 'external'],
    ['for an address of nothing', SIGNED_OUT, DESKTOP, { name: 'unknown' }, 'external'],
  ] as const)('is not there %s', async (_, state, userAgent, route, surroundings) => {
    expect((await show(state, userAgent, route, surroundings)).find('aside').exists()).toBe(false)
  })
})

describe('ShareLink', () => {
  async function share(device: object, state: SessionState = SIGNED_OUT) {
    vi.stubGlobal('navigator', device)
    const { options } = around(state)
    const screen = mount(ShareLink, { ...options, props: { route: HOME }, attachTo: document.body })
    await screen.get('button').trigger('click')
    await flushPromises()
    return screen
  }

  it('hands the permanent link to the device', async () => {
    const shareWithDevice = vi.fn(() => Promise.resolve())
    const screen = await share({ share: shareWithDevice })
    expect(shareWithDevice).toHaveBeenCalledWith({ title: 'Sakura Books', url: CONFIG.liffUrl })
    expect(screen.find('dialog').exists()).toBe(false)
  })

  it('leaves somebody alone who closed the device’s own sheet', async () => {
    const screen = await share({ share: () => Promise.reject(new DOMException('', 'AbortError')) })
    expect(screen.find('dialog').exists()).toBe(false)
  })

  it.each([
    ['cannot share', {}],
    ['refuses', { share: () => Promise.reject(new DOMException('', 'NotAllowedError')) }],
  ])('shows the link to copy where the device %s', async (_, device) => {
    const screen = await share(device)
    expect(screen.get('dialog').text()).toContain(CONFIG.liffUrl)
    expect(screen.get('dialog .button-primary').text()).toBe('Copy link')
    await screen.get('dialog .button-secondary').trigger('click')
    expect(screen.find('dialog').exists()).toBe(false)
  })

  it.each([
    ['a failed start', { tag: 'failed', error: { tag: 'offline' } }, HOME],
    ['an address of nothing', SIGNED_OUT, { name: 'unknown' }],
  ] as const)('does not share %s', (_, state, route) => {
    const screen = mount(ShareLink, { ...around(state).options, props: { route } })
    expect(screen.find('button').exists()).toBe(false)
  })
})

describe('NotYouDialog', () => {
  function show(surroundings: Surroundings) {
    const { acts, options } = around(signedIn({ tag: 'sending' }), surroundings)
    return { acts, dialog: mount(NotYouDialog, { ...options, attachTo: document.body }) }
  }

  it('signs out here, so that LINE’s page can be asked for another account', async () => {
    const { acts, dialog } = show('external')
    expect(dialog.text()).toContain('choose the other account on LINE’s page')
    await dialog.get('.button-primary').trigger('click')
    expect(acts.signOut).toHaveBeenCalledOnce()
  })

  it('says that inside LINE the account is that of the app', async () => {
    const { acts, dialog } = show('liff')
    expect(dialog.text()).toContain('always uses the account of the LINE app')
    await dialog.get('button').trigger('click')
    expect(dialog.emitted('close')).toHaveLength(1)
    expect(acts.signOut).not.toHaveBeenCalled()
  })
})
