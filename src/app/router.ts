import type { App } from 'vue'
import { createRouter, createWebHistory, type Router, type RouterHistory } from 'vue-router'

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
  followLinks(router)
}

/**
 * Links marked `data-in-app` change the page without loading it. The others load it on purpose: a page on which something
 * went wrong starts anew.
 */
function followLinks(router: Router): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-in-app]') : null
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    const path = link?.getAttribute('href')?.slice(import.meta.env.BASE_URL.length)
    if (path === undefined || !isPlain) return
    event.preventDefault()
    void router.push(`/${path}`)
  })
}
