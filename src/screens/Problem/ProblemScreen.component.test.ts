import { flushPromises, mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { problemTexts } from '../../messages/problemTexts'
import type { Surroundings } from '../../navigation/surroundings'
import type { SessionError } from '../../session/sessionError'
import CopyLink from '../../ui/CopyLink.vue'
import { around, CONFIG } from '../aroundScreens.fixture'
import type { Problem } from './problem'
import ProblemScreen from './ProblemScreen.vue'

beforeAll(() => problemTexts.load('en'))

function show(problem: Problem, surroundings: Surroundings = 'external', config = CONFIG) {
  const { acts, options } = around({ tag: 'signed_out', after: 'opening' }, surroundings, config)
  return { acts, screen: mount(ProblemScreen, { ...options, props: { problem, place: 'screen' } }) }
}

const failed = (tag: 'offline' | 'expired' | 'other_person'): Problem => ({ of: 'session', error: { tag } })
const unfinished = (elsewhere: boolean): Problem => ({
  of: 'session',
  error: { tag: 'return_unfinished', elsewhere, repeatedly: false },
})
const refused = (status: number, code: 'account_suspended' | null = null): Problem => ({
  of: 'service',
  error: { tag: 'refused', operation: 'session', status, code },
})

describe('ProblemScreen', () => {
  it('starts over', async () => {
    const { acts, screen } = show(failed('offline'))
    expect(screen.get('h1').text()).toBe('You are offline')
    await screen.get('.actions button').trigger('click')
    expect(acts.retry).toHaveBeenCalledOnce()
  })

  it('asks the service again', async () => {
    const { acts, screen } = show(refused(500))
    await screen.get('.actions button').trigger('click')
    expect(acts.askServiceAgain).toHaveBeenCalledOnce()
  })

  it('signs in again by a redirect outside LINE', async () => {
    const { acts, screen } = show(failed('expired'))
    await screen.get('.actions button').trigger('click')
    expect(acts.signIn).toHaveBeenCalledOnce()
  })

  it('signs in again by opening the page anew inside LINE', async () => {
    const { acts, screen } = show(failed('expired'), 'liff')
    await screen.get('.actions button').trigger('click')
    expect(acts.openInLine).toHaveBeenCalledOnce()
    expect(acts.signIn).not.toHaveBeenCalled()
  })

  it('continues in the browser that somebody came back in, or elsewhere', async () => {
    const { acts, screen } = show(unfinished(true))
    const ways = screen.findAll('.actions .button').map((button) => button.text())
    expect(ways).toEqual(['Continue here', 'Open in LINE', 'Copy link'])
    await screen.get('.actions button').trigger('click')
    expect(acts.signIn).toHaveBeenCalledOnce()
  })

  it('copies the LIFF URL of the same page', () => {
    const { screen } = show({ of: 'session', error: { tag: 'storage_blocked' } })
    expect(screen.getComponent(CopyLink).props('url')).toBe('https://liff.line.me/1234567890-aaaaaaaa')
  })

  it('offers one of two buttons that do the same inside LIFF', () => {
    const { screen } = show(unfinished(false), 'liff')
    const ways = screen.findAll('.actions .button').map((button) => button.text())
    expect(ways).toEqual(['Sign in again', 'Continue without LINE'])
  })

  it('keeps a pause that LINE asks for without saying how long', () => {
    const { screen } = show({ of: 'session', error: { tag: 'init_failed', error: 'busy' } })
    expect(screen.get('[role=timer]').text()).toBe('You can try again in 30 seconds.')
    expect(screen.get('.actions button').attributes('disabled')).toBeDefined()
  })

  it('shows who is signed in now before anybody goes on as them', async () => {
    const { acts, screen } = show(failed('other_person'))
    await flushPromises()
    expect(screen.get('.profile-name').text()).toBe('Taro')
    await screen.get('.actions .button-primary').trigger('click')
    expect(acts.acceptPerson).toHaveBeenCalledOnce()
  })

  it('signs out where somebody else signed in', async () => {
    const { acts, screen } = show(failed('other_person'))
    await screen.get('.actions .button-secondary').trigger('click')
    expect(acts.signOut).toHaveBeenCalledOnce()
  })

  it('leads a damaged link to the start page', () => {
    const error: SessionError = { tag: 'link_refused', why: 'state' }
    expect(show({ of: 'session', error }).screen.get('.actions a').attributes('href')).toBe('/')
  })

  it('leads to the service’s help where retrying is pointless', () => {
    const { screen } = show(refused(403, 'account_suspended'))
    expect(screen.get('.actions a').attributes('href')).toBe('https://www.example.com/help')
  })

  it('has a way on even where the service has no pages of its own', () => {
    const { screen } = show(refused(400), 'external', { ...CONFIG, service: { name: 'Sakura Books' } })
    expect(screen.get('.actions a').attributes('href')).toBe('/')
  })

  it('offers to close the page inside LINE only', () => {
    const problem: Problem = {
      of: 'service',
      error: { tag: 'maintenance', operation: 'session', retryAt: null },
    }
    expect(show(problem, 'liff').screen.get('.actions button').text()).toBe('Close')
    expect(show(problem).screen.find('.actions button').exists()).toBe(false)
  })

  it('carries a support code', () => {
    expect(show({ of: 'page' }).screen.get('code').text()).toMatch(/^app_error\/0\.1\.0\+1a2b3c4\//)
  })

  it('is named in the title, as is an address of nothing', () => {
    show(failed('offline'))
    expect(document.title).toBe('Sign-in problem – Sakura Books')
    show({ of: 'address', code: 'page_not_found' })
    expect(document.title).toBe('Page not found – Sakura Books')
  })
})
