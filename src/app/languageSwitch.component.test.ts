import { describe, expect, it } from 'vitest'
import { en } from '../messages/en'
import { loadFirstLanguage } from './firstLanguage'
import { createLanguageSwitch } from './languageSwitch'

describe('the language of the page', () => {
  it('changes with its texts, is set on the document and is remembered', async () => {
    const language = createLanguageSwitch({ locale: 'en', messages: en })
    expect(document.documentElement.lang).toBe('en')
    await language.change('ja')
    expect(language.current.value.locale).toBe('ja')
    expect(language.current.value.messages.signOut.button).toBe('ログアウト')
    expect(document.documentElement.lang).toBe('ja')
    expect((await loadFirstLanguage({ locales: ['en', 'ja'] })).locale).toBe('ja')
  })
})
