import { createApp } from 'vue'
import { api } from './api'
import ConsolePage from './ConsolePage.vue'
import './style/console.css'

// The dev server gives every page the language and the title of the app.
document.documentElement.lang = 'en'
document.title = 'Genkan console'

createApp(ConsolePage, { catalogue: await api.catalogue() }).mount('#console')
