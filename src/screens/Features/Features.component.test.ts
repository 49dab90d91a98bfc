import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { extraTexts } from '../../messages/extraTexts'
import { featureTexts } from '../../messages/featureTexts'
import type { Surroundings } from '../../navigation/surroundings'
import { around, CONFIG, signedIn } from '../aroundScreens.fixture'
import FeatureRows from './FeatureRows.vue'
import InviteDialog from './InviteDialog.vue'
import ShortcutDialog from './ShortcutDialog.vue'

beforeAll(() => Promise.all([extraTexts.load('en'), featureTexts.load('en')]))
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

const SIGNED_IN = signedIn({ tag: 'answered', account: null, continueUrl: null })
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15'
const config = {
  ...CONFIG,
  features: { ...CONFIG.features, friendship: true, share: true, homeScreenShortcut: true },
  officialAccountId: '@sakurabooks',
  texts: { shareMessage: { en: 'Come along' } },
}

function settings(surroundings: Surroundings = 'external', device: object = { userAgent: PHONE }) {
  vi.stubGlobal('navigator', device)
  return { ...around(SIGNED_IN, surroundings, config).options, attachTo: document.body }
}

describe('the rows', () => {
  it('are named for the service, and none is there that the config has off', () => {
    const rows = mount(FeatureRows, settings())
    expect(rows.findAll('.action-row').map((row) => row.text())).toEqual([
      'Sakura Books on LINE',
      'Invite somebody',
      'Add to home screen',
      'Your data',
    ])
    const none = mount(FeatureRows, around(SIGNED_IN).options)
    expect(none.findAll('.action-row').map((row) => row.text())).toEqual(['Your data'])
    expect(none.get('a').attributes('href')).toBe('/data')
  })

  it('open one dialog by a tap', async () => {
    const rows = mount(FeatureRows, settings())
    expect(rows.find('dialog').exists()).toBe(false)
    await rows.findAll('.action-row')[1]?.trigger('click')
    await vi.waitFor(() => expect(rows.get('dialog').text()).toContain('Invite somebody to Sakura Books'))
  })
})

describe('an invitation outside LINE', () => {
  it('is handed to the device with the service’s words and the LIFF URL', async () => {
    const share = vi.fn(() => Promise.resolve())
    const dialog = mount(InviteDialog, settings('external', { userAgent: PHONE, share }))
    await dialog.get('.button-primary').trigger('click')
    await flushPromises()
    expect(share).toHaveBeenCalledWith({ title: 'Sakura Books', text: 'Come along', url: CONFIG.liffUrl })
    expect(dialog.get('[role=status]').text()).toBe('Your invitation was handed to your device’s share menu.')
  })

  it.each([
    ['AbortError', 'Nothing was sent.', true],
    ['NotAllowedError', '', false],
  ])('after %s says "%s"', async (name, said, hasSheet) => {
    const share = () => Promise.reject(new DOMException('', name))
    const dialog = mount(InviteDialog, settings('external', { userAgent: PHONE, share }))
    await dialog.get('.button-primary').trigger('click')
    await flushPromises()
    expect(dialog.get('[role=status]').text()).toBe(said)
    expect(dialog.get('.button-primary').text()).toBe(hasSheet ? 'Share' : 'Copy link')
  })
})

describe('a shortcut outside LINE', () => {
  it.each([
    [PHONE, 'share menu'],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36', 'browser’s menu'],
  ])('is made by the browser (%s)', (userAgent, words) => {
    const dialog = mount(ShortcutDialog, settings('external', { userAgent }))
    expect(dialog.get('[role=status]').text()).toContain(words)
    expect(dialog.find('.button-primary').exists()).toBe(false)
  })
})
