import { flushPromises, mount } from '@vue/test-utils'
import { beforeAll, afterEach, describe, expect, it, vi } from 'vitest'
import { problemTexts } from '../messages/problemTexts'
import { inEnglish } from './inEnglish.fixture'
import SupportCode from './SupportCode.vue'

beforeAll(() => problemTexts.load('en'))

async function copy(writeText: () => Promise<void>) {
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  const support = mount(SupportCode, {
    ...inEnglish,
    props: { code: 'offline/0.1.0' },
    attachTo: document.body,
  })
  await support.get('button').trigger('click')
  await flushPromises()
  return support
}

describe('SupportCode', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    document.body.replaceChildren()
  })

  it('copies the code and says so', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    const support = await copy(writeText)
    expect(writeText).toHaveBeenCalledWith('offline/0.1.0')
    expect(support.get('[role=status]').text()).toBe('Copied')
    expect(support.get('button').text()).toBe('Copied')
  })

  it('selects the code where copying is not allowed', async () => {
    const support = await copy(() => Promise.reject(new DOMException('', 'NotAllowedError')))
    expect(support.get('[role=status]').text()).toBe('')
    expect(support.get('button').text()).toBe('Copy')
    expect(getSelection()?.toString()).toContain('offline/0.1.0')
  })
})
