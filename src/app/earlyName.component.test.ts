import { beforeEach, describe, expect, it } from 'vitest'
import type { Named } from '../session/start'
import { showEarlyName } from './earlyName'

const signedInAs = (name: unknown, subject: string | null = 'U1'): Named => ({
  subject,
  claims: { sub: 'U1', name },
})

const place = (): Element | null => document.querySelector('#app p')

describe('the name in the first picture', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div id="app"><div class="progress"><p class="bar bar-title"></p></div></div>'
  })

  it('stands where the card will have it, fit to be shown', async () => {
    await showEarlyName(signedInAs(' 山田\u202e 花子 '))
    expect(place()?.textContent).toBe('山田 花子')
    expect(place()?.className).toBe('title early-name')
  })

  it.each([[null], ['\u200b'], [42]])('is left out where it is %j', async (name) => {
    await showEarlyName(signedInAs(name))
    expect(place()?.className).toBe('bar bar-title')
  })

  it('is left out where the claims are not of who is signed in', async () => {
    await showEarlyName(signedInAs('Hanako', null))
    expect(place()?.textContent).toBe('')
  })

  it('is left out where the first picture is gone', async () => {
    document.body.innerHTML = '<div id="app"></div>'
    await expect(showEarlyName(signedInAs('Hanako'))).resolves.toBeUndefined()
  })
})
