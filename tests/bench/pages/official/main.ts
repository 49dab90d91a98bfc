/** As LINE's template for Vue starts: the full SDK, initialised by the first component. */
import { createApp } from 'vue'
import { App } from './App'

createApp(App).mount('#app')
