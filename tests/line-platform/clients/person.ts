/** What a person does on LINE's pages, page by page. */
export interface Deeds {
  /** Default: whoever stands first. */
  readonly person?: string
  /** `switch` follows the link to the other login method first. */
  readonly method?: 'shown' | 'switch'
  readonly answer?: 'allow' | 'cancel'
  readonly untick?: readonly ('profile' | 'email')[]
  readonly tickFriend?: boolean
  readonly userAgent?: string
}

/** Where LINE sent the browser in the end, and with what. */
export interface Arrival {
  readonly url: URL
  /** The form of `response_mode=form_post`; empty otherwise. */
  readonly form: Readonly<Record<string, string>>
}

/** A page that is no redirect and that leads nowhere outside LINE. */
export interface Shown {
  readonly status: number
  readonly html: string
}

const isLine = (url: URL): boolean => url.hostname.endsWith('.line.me')

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  return value?.replaceAll('&amp;', '&').replaceAll('&quot;', '"')
}

const inputs = (html: string): readonly string[] => html.match(/<input\b[^>]*>/g) ?? []

/**
 * A browser with its own cookies, operated by somebody who reads LINE's pages and answers them. It uses nothing but `fetch`
 * and the pages themselves.
 */
export function createPerson() {
  const cookies = new Map<string, string>()

  async function load(url: URL, deeds: Deeds, form?: URLSearchParams): Promise<Response> {
    const headers = {
      'user-agent': deeds.userAgent ?? 'Mozilla/5.0 (X11; Linux x86_64)',
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    }
    const body = form === undefined ? {} : { method: 'POST', body: form }
    const response = await fetch(url, { ...body, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    return response
  }

  function answer(html: string, deeds: Deeds): URLSearchParams {
    const form = new URLSearchParams()
    for (const input of inputs(html)) {
      const name = attribute(input, 'name') ?? ''
      const box = attribute(input, 'type') === 'checkbox'
      const untick = deeds.untick?.some((unwanted) => unwanted === name) ?? false
      const ticked = name === 'friend' ? (deeds.tickFriend ?? false) : /\bchecked\b/.test(input) && !untick
      if (!box || ticked) form.set(name, attribute(input, 'value') ?? '')
    }
    const shown = /name="person" value="([^"]+)"/.exec(html)?.[1]
    if (shown === undefined) form.set('answer', deeds.answer ?? 'allow')
    else form.set('person', deeds.person ?? shown)
    return form
  }

  /** One page further; a page without a form is where it ends. */
  async function step(url: URL, deeds: Deeds, form?: URLSearchParams): Promise<Arrival | Shown> {
    const response = await load(url, deeds, form)
    const location = response.headers.get('location')
    if (location !== null) {
      const next = new URL(location, url)
      return isLine(next) ? step(next, deeds) : { url: next, form: {} }
    }
    const html = await response.text()
    const action = attribute(/<form\b[^>]*>/.exec(html)?.[0] ?? '', 'action')
    if (action === undefined) return { status: response.status, html }
    const target = new URL(action)
    const other = /<a href="([^"]+method=(?:lineqr|pwd)[^"]*)"/.exec(html)?.[1]
    if (deeds.method === 'switch' && other !== undefined)
      return step(new URL(other.replaceAll('&amp;', '&')), { ...deeds, method: 'shown' })
    const filled = answer(html, deeds)
    return isLine(target) ? step(target, deeds, filled) : { url: target, form: Object.fromEntries(filled) }
  }

  return {
    /** Opens an address and answers every page until the browser leaves LINE, or LINE has nothing more to ask. */
    visit: (url: URL | string, deeds: Deeds = {}): Promise<Arrival | Shown> => step(new URL(url), deeds),
    /** The same for what must lead back to a website. @throws if it ends on a page of LINE's */
    async login(url: URL | string, deeds: Deeds = {}): Promise<Arrival> {
      const end = await step(new URL(url), deeds)
      if ('url' in end) return end
      throw new Error(`LINE showed a page: ${end.status} ${end.html.replace(/<[^>]+>|\s+/g, ' ')}`)
    },
    /** The page as it is shown at first, unanswered. */
    async look(url: URL | string, deeds: Deeds = {}): Promise<Shown> {
      const response = await load(new URL(url), deeds)
      return { status: response.status, html: await response.text() }
    },
  }
}
