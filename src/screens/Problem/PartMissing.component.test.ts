import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { around } from '../aroundScreens.fixture'
import PartMissing from './PartMissing.vue'

it('a part of the app that does not load leaves a sentence and a way to reload', async () => {
  const { acts, options } = around({ tag: 'signed_out', after: 'opening' })
  const screen = mount(PartMissing, options)
  expect(screen.get('[role=alert] h1').text()).toBe('This page did not load completely')
  await screen.get('button').trigger('click')
  expect(acts.retry).toHaveBeenCalledOnce()
})

it('while the page is loaded again, it says nothing of it', () => {
  const { acts, options } = around({ tag: 'signed_out', after: 'opening' })
  acts.reloadForNewBuild.mockReturnValue(true)
  const screen = mount(PartMissing, options)
  expect(screen.find('[role=alert]').exists()).toBe(false)
})
