import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import CopyLink from './CopyLink.vue'

const URL = 'https://liff.line.me/1234567890-aaaaaaaa/go/orders'

async function copy(writeText?: () => Promise<void>) {
  vi.stubGlobal('navigator', writeText === undefined ? {} : { clipboard: { writeText } })
  const link = mount(CopyLink, {
    props: { url: URL, kind: 'secondary', label: 'Copy link', copied: 'Link copied', selected: 'Selected' },
    attachTo: document.body,
  })
  expect(link.text()).toBe('Copy link')
  await link.get('button').trigger('click')
  await flushPromises()
  return link
}

describe('CopyLink', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    document.body.replaceChildren()
  })

  it('copies the link and says so', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    const link = await copy(writeText)
    expect(writeText).toHaveBeenCalledWith(URL)
    expect(link.get('[role=status]').text()).toBe('Link copied')
    expect(link.find('.copy-link-url').exists()).toBe(false)
  })

  it.each([
    ['refused', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
    ['missing', undefined],
  ])('shows the link selected where the clipboard is %s', async (_, writeText) => {
    const link = await copy(writeText)
    expect(link.get('.copy-link-url').text()).toBe(URL)
    expect(getSelection()?.toString()).toBe(URL)
    expect(link.get('[role=status]').text()).toBe('Selected')
  })
})
