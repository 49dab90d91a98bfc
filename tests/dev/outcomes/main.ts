import { createApp } from 'vue'
import '../../../src/app/theme/index.css'
import tokens from '../../../src/app/theme/tokens.css?raw'
import { LOCALES } from '../../../src/config/appConfig'
import { loadMessages } from '../../../src/messages/load'
import { problemTexts } from '../../../src/messages/problemTexts'
import type { Language } from '../../../src/messages/useMessages'
import { themesOf } from './themes'
import OutcomesPage from './OutcomesPage.vue'
import './outcomes.css'

const style = document.createElement('style')
style.textContent = themesOf(tokens, '.outcome-card')
document.head.append(style)

const languages = await Promise.all(
  LOCALES.map(async (locale): Promise<Language> => {
    await problemTexts.load(locale)
    return { locale, messages: await loadMessages(locale) }
  }),
)

createApp(OutcomesPage, { languages }).mount('#outcomes')

// What the owner reads is part of the words to look at.
for (const details of document.querySelectorAll('details')) details.open = true
const named = document.getElementById(location.hash.slice(1))
if (named === null) scrollTo(0, 0)
else named.scrollIntoView()
