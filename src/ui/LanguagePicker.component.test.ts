import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { inEnglish } from './inEnglish.fixture'
import LanguagePicker from './LanguagePicker.vue'

describe('LanguagePicker', () => {
  it('names each language in its own words', () => {
    const picker = mount(LanguagePicker, { ...inEnglish, props: { offered: ['ja', 'en', 'th'] } })
    const options = picker.findAll('option')
    expect(options.map((option) => option.text())).toEqual(['日本語', 'English', 'ไทย'])
    expect(options.map((option) => option.attributes('lang'))).toEqual(['ja', 'en', 'th'])
    expect(picker.get('label').text()).toContain('Language')
  })

  it('says which one was picked', async () => {
    const picker = mount(LanguagePicker, { ...inEnglish, props: { offered: ['ja', 'en'] } })
    expect(picker.get('select').element.value).toBe('en')
    await picker.get('select').setValue('ja')
    expect(picker.emitted('pick')).toEqual([['ja']])
  })
})
