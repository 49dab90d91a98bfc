import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { inEnglish } from './inEnglish.fixture'
import SignOutDialog from './SignOutDialog.vue'

function show() {
  return mount(SignOutDialog, {
    ...inEnglish,
    props: { serviceName: 'Sakura Books' },
    attachTo: document.body,
  })
}

describe('SignOutDialog', () => {
  afterEach(() => document.body.replaceChildren())

  it('opens with a question and what stays', () => {
    const dialog = show()
    expect(dialog.attributes('open')).toBeDefined()
    expect(dialog.get('h2').text()).toBe('Sign out of Sakura Books?')
    expect(dialog.text()).toContain('LINE itself stays signed in.')
  })

  it('signs out only when told so', async () => {
    const dialog = show()
    await dialog.get('.button-primary').trigger('click')
    expect(dialog.emitted('confirm')).toHaveLength(1)
    expect(dialog.emitted('cancel')).toBeUndefined()
  })

  it('is closed by its second button', async () => {
    const dialog = show()
    await dialog.get('.button-secondary').trigger('click')
    expect(dialog.emitted('cancel')).toHaveLength(1)
    expect(dialog.emitted('confirm')).toBeUndefined()
  })
})
