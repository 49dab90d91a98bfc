import { mount } from '@vue/test-utils'
import { beforeAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { problemTexts } from '../messages/problemTexts'
import type { Outcome } from '../outcomes/outcome'
import { inEnglish } from './inEnglish.fixture'
import OutcomeView from './OutcomeView.vue'
import type { Way } from './way'

beforeAll(() => problemTexts.load('en'))

const WAYS: readonly Way[] = [
  { action: 'retry_service' },
  { action: 'contact_support', href: 'https://www.example.com/help' },
]

function show(outcome: Outcome, place: 'screen' | 'part' = 'screen', ways = WAYS) {
  return mount(OutcomeView, {
    ...inEnglish,
    props: { outcome, ways, place, supportCode: 'service_down.session.500/0.1.0' },
    attachTo: document.body,
  })
}

describe('OutcomeView', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
  afterEach(() => {
    vi.useRealTimers()
    document.body.replaceChildren()
  })

  it('is announced and says what happened', () => {
    const alert = show({ code: 'service_down' }).get('[role=alert]')
    expect(alert.get('h1').text()).toBe('The service has a problem right now')
    expect(alert.get('p').text()).toBe('Please try again in a moment.')
  })

  it('moves the focus to its heading when it is the whole screen', () => {
    const view = show({ code: 'service_down' })
    expect(document.activeElement).toBe(view.get('h1').element)
  })

  it('leaves the focus where it is when it is a part of a screen', () => {
    const view = show({ code: 'service_down' }, 'part')
    expect(document.activeElement).toBe(document.body)
    expect(view.find('h1').exists()).toBe(false)
    expect(view.get('h2').text()).toBe('The service has a problem right now')
  })

  it('says which way on was chosen', async () => {
    const view = show({ code: 'service_down' })
    await view.get('button').trigger('click')
    expect(view.emitted('act')).toEqual([['retry_service']])
  })

  it('links to where a way on only leaves the page', async () => {
    const view = show({ code: 'service_down' })
    expect(view.get('a').attributes('href')).toBe('https://www.example.com/help')
    await view.get('a').trigger('click')
    expect(view.emitted('act')).toBeUndefined()
  })

  it('counts down and lets nobody try again before', async () => {
    const view = show({ code: 'service_busy', retryAt: 1_003_000 })
    expect(view.get('[role=timer]').text()).toBe('You can try again in 3 seconds.')
    expect(view.get('button').attributes('disabled')).toBeDefined()
    await vi.advanceTimersByTimeAsync(1000)
    expect(view.get('[role=timer]').text()).toBe('You can try again in 2 seconds.')
    await vi.advanceTimersByTimeAsync(2000)
    expect(view.find('[role=timer]').exists()).toBe(false)
    expect(view.get('button').attributes('disabled')).toBeUndefined()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('stops counting when it goes away', () => {
    show({ code: 'service_busy', retryAt: 1_060_000 }).unmount()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('tells the owner which setting to look at', () => {
    expect(show({ code: 'openid_missing' }).get('details').text()).toContain('Tick openid')
    expect(show({ code: 'service_down' }).find('details').exists()).toBe(false)
  })

  it('shows the support code', () => {
    expect(show({ code: 'service_down' }).get('code').text()).toBe('service_down.session.500/0.1.0')
  })
})
