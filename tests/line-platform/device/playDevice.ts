import type { PlayedDevice } from './playedDevice'

/** All that the function below knows: it is sent to the browser as text, and nothing around it comes along. */
export interface PlayOrder {
  /** Names of sessionStorage and cookies: see names.ts. */
  readonly key: string
  readonly deviceCookie: string
  readonly personCookie: string
  /** By how many ms the world's clock is ahead of the system's. */
  readonly ahead: number
  /** Where the app's plugin looks for members of the configuration that are another in this tab. */
  readonly configName: string
  /** Name of the BroadcastChannel that tells open pages of a moved clock. */
  readonly channel: string
  /** Where the service's backend is: in its addresses and in no others. */
  readonly servicePath: string
  /** On LINE's own pages only the theme is played: what is wrong with a device is the app's to bear. */
  readonly onPage: 'app' | 'line'
}

/**
 * Makes the page look like the device its tab plays. Runs in the browser before everything else: the SDK reads the user
 * agent when it is imported, and waits for ever for LINE's bridge without `_liff.features` (SDK 2.31 behaviour).
 *
 * @returns whether LINE's bridge is there
 */
export function playDevice(order: PlayOrder): boolean {
  const device = readDevice()
  const settings = device?.settings ?? {}
  const troubles = new Set(settings.troubles)
  if (order.onPage === 'line') {
    if (settings.theme !== undefined) playTheme(settings.theme)
    return false
  }
  tell()
  addEventListener('focus', tell)
  playClock()
  if (device === null) return false
  if (device.userAgent !== null) fix(navigator, 'userAgent', device.userAgent)
  if (settings.languages !== undefined) playLanguages(settings.languages)
  if (settings.theme !== undefined) playTheme(settings.theme)
  Reflect.set(window, order.configName, settings.config ?? {})
  playTroubles()
  const hasBridge = device.kind.startsWith('liff-') && !troubles.has('no-bridge')
  if (hasBridge) {
    Reflect.set(window, '_liff', {
      features: [],
      postMessage: (...call: unknown[]) => {
        console.info('[LINE emulator] native call', ...call)
      },
    })
  }
  return hasBridge

  function isDevice(value: unknown): value is PlayedDevice {
    return typeof value === 'object' && value !== null && 'kind' in value
  }

  function readDevice(): PlayedDevice | null {
    try {
      const value: unknown = JSON.parse(sessionStorage.getItem(order.key) ?? 'null')
      return isDevice(value) ? value : null
    } catch {
      return null
    }
  }

  /** LIFF URLs are asked for by a header that says nothing of this device, so cookies do. The last tab that was used wins. */
  function tell(): void {
    document.cookie = `${order.deviceCookie}=${device?.kind ?? 'external'}; path=/`
    if (device !== null)
      document.cookie = `${order.personCookie}=${encodeURIComponent(device.personId)}; path=/`
  }

  function fix(target: object, name: string, value: unknown): void {
    Object.defineProperty(target, name, { get: () => value, configurable: true })
  }

  function playLanguages(languages: readonly string[]): void {
    fix(navigator, 'languages', Object.freeze([...languages]))
    fix(navigator, 'language', languages[0])
  }

  /** `Date` runs ahead as the world does; timers do not, as on a device that slept. */
  function playClock(): void {
    let ahead = order.ahead
    const System = Date
    const now = (): number => System.now() + ahead + (settings.clockError ?? 0)
    new BroadcastChannel(order.channel).addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'number') ahead = data
    })
    window.Date = new Proxy(System, {
      construct: (target, given: unknown[], newTarget) => {
        const made: unknown = Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget)
        return made instanceof System ? made : new System(now())
      },
      apply: () => new System(now()).toString(),
      get: (target, name): unknown => (name === 'now' ? now : Reflect.get(target, name)),
    })
  }

  /** No page may choose what `prefers-color-scheme` says, so every question for it is answered here. */
  function playTheme(theme: 'light' | 'dark'): void {
    const answered = (query: string): string =>
      query.replaceAll(/\(prefers-color-scheme:\s*(\w+)\)/g, (_, asked: string) =>
        asked === theme ? '(min-width: 0px)' : '(max-width: 0px)',
      )
    const ask = window.matchMedia.bind(window)
    window.matchMedia = (query) => ask(answered(query))

    const rewrite = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule) {
          const { mediaText } = rule.media
          if (mediaText !== answered(mediaText)) rule.media.mediaText = answered(mediaText)
        }
        if (rule instanceof CSSGroupingRule) rewrite(rule.cssRules)
      }
    }
    const rewriteAll = (): void => {
      for (const sheet of document.styleSheets) {
        try {
          rewrite(sheet.cssRules)
        } catch {
          // Of another origin: not ours to read.
        }
      }
    }
    const own = document.createElement('style')
    own.textContent = `html:root:root { color-scheme: ${theme} !important }`
    document.documentElement.append(own)
    new MutationObserver(rewriteAll).observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
    })
    addEventListener('load', rewriteAll, { capture: true })
  }

  function playTroubles(): void {
    const blocked = (name: 'localStorage' | 'sessionStorage'): void => {
      const area = window[name]
      Object.defineProperty(window, name, {
        get() {
          // Development tools of the app's libraries read storage while they are imported, and no build has them.
          if (/\/node_modules\/(?!.*liff)/.test(new Error().stack ?? '')) return area
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
    }
    const isAll = troubles.has('storage-blocked')
    if (isAll || troubles.has('session-storage-blocked')) blocked('sessionStorage')
    if (isAll || troubles.has('local-storage-blocked')) blocked('localStorage')
    if (troubles.has('storage-full')) fillStorage('')
    if (troubles.has('storage-full-for-sdk')) fillStorage('LIFF_STORE:')
    if (troubles.has('cookies-blocked'))
      Object.defineProperty(document, 'cookie', { get: () => '', set: () => undefined })
    if (troubles.has('no-random-uuid')) Reflect.set(crypto, 'randomUUID', undefined)
    if (troubles.has('offline')) fix(navigator, 'onLine', false)
    loseRequests()
  }

  function fillStorage(prefix: string): void {
    const write = Storage.prototype.setItem
    Storage.prototype.setItem = function (name: string, value: string) {
      if (name.startsWith(prefix))
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      write.call(this, name, value)
    }
  }

  /** The page itself has arrived; what of its requests is lost on the way depends on the trouble. */
  function loseRequests(): void {
    const lost = [
      ...(troubles.has('offline') ? [''] : []),
      ...(troubles.has('no-line-api') ? ['api.line.me'] : []),
      ...(troubles.has('no-line-token') ? ['api.line.me/oauth2/v2.1/token'] : []),
      ...(troubles.has('no-service') ? [order.servicePath] : []),
    ]
    if (lost.length === 0) return
    const send = window.fetch.bind(window)
    window.fetch = (resource, init) => {
      const url = resource instanceof Request ? resource.url : String(resource)
      return lost.some((part) => url.includes(part))
        ? Promise.reject(new TypeError('Failed to fetch'))
        : send(resource, init)
    }
  }
}
