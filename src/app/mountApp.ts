import appConfig from 'virtual:app-config'
import { createPinia } from 'pinia'
import { createApp, shallowRef, watch } from 'vue'
import type { AppConfig } from '../config/appConfig'
import { afterNextFrame } from '../lib/afterNextFrame'
import { LanguageKey } from '../messages/useMessages'
import { currentUrl } from '../navigation/page'
import { routeOf, type Route } from '../navigation/routes'
import { ConfigKey } from '../screens/useConfig'
import type { PendingSession } from '../session/pendingSession'
import { useSessionStore } from '../session/store'
import App from './App.vue'
import { loadFirstLanguage } from './firstLanguage'
import { createLanguageSwitch } from './languageSwitch'
import { followLineColours } from './theme/lineColours'

export interface MountedApp {
  /** Shows "something went wrong on this page" instead of whatever is on the screen. */
  fail(): void
}

/** Puts the app in place of the skeleton that `index.html` painted. */
export async function mountApp(session: PendingSession, config: AppConfig = appConfig): Promise<MountedApp> {
  const language = createLanguageSwitch(await loadFirstLanguage(config))
  const health = shallowRef<'well' | 'broken'>('well')
  const pinia = createPinia()
  const store = useSessionStore(pinia)
  const fail = (): void => {
    if (!store.admitBlockedStorage()) health.value = 'broken'
  }

  const routeNow = (): Route => {
    const route = routeOf(currentUrl(), config.endpointUrl)
    return route.name === 'linking' && !config.features.linking ? { name: 'unknown' } : route
  }
  const route = shallowRef(routeNow())
  const look = (): void => void (route.value = routeNow())

  const app = createApp(App, { health, language, route, offered: config.locales })
  app.use(pinia).provide(ConfigKey, config).provide(LanguageKey, language.current)
  app.config.errorHandler = fail
  onceSettled(store, () => {
    look()
    afterNextFrame(
      () => void import('./router').then(({ installRouter }) => installRouter(app, look), ignore),
    )
  })

  store.begin(session, config).catch(fail)
  // A start that is already settled is known after this turn, and is then the first thing that is rendered.
  await new Promise((resolve) => setTimeout(resolve))
  app.mount('#app')
  return { fail }
}

/** A refused link stays as it is, so it gets no router either: making one replaces the current history entry. */
function onceSettled(store: ReturnType<typeof useSessionStore>, act: () => void): void {
  const stop = watch(
    () => store.state.tag,
    (tag) => {
      if (tag === 'starting' || tag === 'starting_slowly') return
      followLineColours()
      if (tag === 'failed') return
      act()
      stop()
    },
    { flush: 'sync' },
  )
}

/** Without the router, links load their page. */
function ignore(): void {
  return undefined
}
