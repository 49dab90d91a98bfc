import type { LinePlatform } from '../line-platform'
import type { Backend } from './index'

/** What a person sees, and what their browser is told to open next. */
interface Page {
  readonly url: string
  readonly status: number
  readonly text: string
  /** Where an answer sends the browser. */
  readonly location: string
}

interface World {
  readonly backend: Backend
  readonly line: LinePlatform
}

/** A browser that keeps cookies and follows no redirect by itself, for the website and for LINE's pages. */
export function createBrowser({ backend, line }: World, userAgent = 'Mozilla/5.0') {
  const jars = new Map<string, Map<string, string>>()
  let last: Page | null = null

  function jarOf(url: string): Map<string, string> {
    const { hostname } = new URL(url)
    const jar = jars.get(hostname) ?? new Map<string, string>()
    jars.set(hostname, jar)
    return jar
  }

  async function send(url: string, init: RequestInit): Promise<Page> {
    const jar = jarOf(url)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers(init.headers)
    headers.set('user-agent', userAgent)
    if (cookie !== '') headers.set('cookie', cookie)
    const request = new Request(url, { ...init, headers })
    const answer = new URL(url).hostname.endsWith('.line.me') ? line.fetch : backend.website
    const response = await answer(request)
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(set) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const to = response.headers.get('location')
    const location = to === null ? '' : new URL(to, url).href
    last = { url, status: response.status, text: await response.text(), location }
    return last
  }

  const open = (url: string): Promise<Page> => send(url, {})

  /** Opens an address and whatever it leads to, as far as `isEnd` says. */
  async function follow(url: string, isEnd: (url: string) => boolean = () => false): Promise<Page> {
    const page = await open(url)
    return page.location === '' || isEnd(page.location) ? page : follow(page.location, isEnd)
  }

  /** Sends a form with the hidden fields of the page that was opened last. */
  function submit(url: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
    const hidden = last?.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g) ?? []
    const kept = Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value]))
    const body = new URLSearchParams({ ...kept, ...fields })
    return send(url, { method: 'POST', body, headers: { origin: new URL(url).origin, ...headers } })
  }

  /** Logs in on LINE's pages and consents, until LINE sends the browser away or has nothing more to ask. */
  async function logInAtLine(
    url: string,
    person: string,
    answer: 'allow' | 'cancel' = 'allow',
  ): Promise<string> {
    const isAway = (to: string): boolean => !new URL(to).hostname.endsWith('.line.me')
    const { location, text } = await follow(url, isAway)
    const [, action] = /<form [^>]*action="([^"]+)"/.exec(text) ?? []
    if (location !== '' || action === undefined) return location
    const consent = { answer, profile: 'yes', email: 'yes' }
    const next = await submit(action, text.includes('name="person"') ? { person } : consent)
    return next.location === '' || isAway(next.location)
      ? next.location
      : logInAtLine(next.location, person, answer)
  }

  return {
    /** The value of a cookie, and how to bring another. */
    cookie: (url: string, name: string): string => jarOf(url).get(name) ?? '',
    setCookie: (url: string, name: string, value: string): void => void jarOf(url).set(name, value),
    open,
    follow,
    submit,
    logInAtLine,
  }
}
