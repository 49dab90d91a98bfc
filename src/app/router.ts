import type { App } from 'vue'
import { createRouter, createWebHistory, type RouterHistory } from 'vue-router'

/**
 * Lets links change the page without loading it again. Which screen an address means is decided in one place,
 * `src/navigation/routes.ts`, also before there is a router; so the router keeps the history, and `onNavigated` looks at
 * the address. It comes after the first screen, and where its chunk does not load, links load their page as they always do.
 *
 * Never made before `liff.init()` has settled: it replaces the current history entry, and until then LINE wants the address
 * left alone.
 */
export function installRouter(
  app: App,
  onNavigated: () => void,
  history: RouterHistory = createWebHistory(import.meta.env.BASE_URL),
): void {
  const router = createRouter({
    history,
    routes: [{ path: '/:rest(.*)*', component: { render: () => null } }],
    // Its successor is experimental.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  router.afterEach(onNavigated)
  app.use(router)
}
