import { flushPromises, mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { dataTexts } from '../../messages/dataTexts'
import { DisplayProfile } from '../../profile/displayProfile'
import { around, CONFIG, signedIn } from '../aroundScreens.fixture'
import DataView from './DataView.vue'
import { kindsOf } from './keptKinds'

beforeAll(() => dataTexts.load('en'))

const EMAIL = 'hanako@example.com'
const HANAKO = new DisplayProfile({
  subject: 'U1',
  name: 'Hanako',
  pictureUrl: 'https://profile.line-scdn.net/x',
  email: EMAIL,
})
const NAMELESS = new DisplayProfile({ subject: 'U1', name: null, pictureUrl: null, email: null })
const ACCOUNT = { label: 'h•••@example.com', linkedAt: '2026-03-01T00:00:00Z' }

async function show(profile: DisplayProfile, account: typeof ACCOUNT | null, config = CONFIG) {
  const { options } = around(signedIn({ tag: 'answered', account, continueUrl: null }), 'external', config)
  const screen = mount(DataView, { ...options, props: { profile, account } })
  await flushPromises()
  return screen
}

const valuesOf = (screen: Awaited<ReturnType<typeof show>>) =>
  screen.findAll('dd').map((value) => value.text())

describe('your data', () => {
  it('names what is shared and since when, the e-mail masked', async () => {
    const screen = await show(HANAKO, ACCOUNT)
    expect(valuesOf(screen)).toEqual(['Shared', 'Hanako', 'Shared', 'h•••@example.com', 'h•••@example.com'])
    expect(screen.html()).not.toContain(EMAIL)
    expect(screen.text()).toContain('Linked since March 1, 2026')
    expect(screen.text()).toContain('Signed in here since August 1, 2026')
  })

  it('says what is not shared', async () => {
    expect(valuesOf(await show(NAMELESS, null))).toEqual(['Shared', 'Not shared', 'Not shared', 'Not shared'])
  })

  it('leads to unlinking only who is linked', async () => {
    const links = (screen: Awaited<ReturnType<typeof show>>) =>
      screen.findAll('.actions a').map((link) => link.attributes('href'))
    expect(links(await show(HANAKO, ACCOUNT))).toEqual(['/unlink', '/'])
    expect(links(await show(HANAKO, null))).toEqual(['/'])
    const off = { ...CONFIG, features: { ...CONFIG.features, linking: false } }
    expect(links(await show(HANAKO, ACCOUNT, off))).toEqual(['/'])
  })
})

it('puts records of one kind together', () => {
  expect(kindsOf(['locale', 'request-id', 'signed-out'])).toEqual([
    { kind: 'language', keys: ['locale'] },
    { kind: 'sign_in', keys: ['request-id', 'signed-out'] },
  ])
})
