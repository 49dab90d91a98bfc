import type { Backend } from './index'

/** What a person sees of the website, and what their browser would be told to open next. */
interface Page {
  readonly status: number
  readonly text: string
  /** Where an answer sends the browser. */
  readonly location: string
  /** The form's token, as the page has it. */
  readonly formToken: string
}

/** The website in a browser that keeps cookies and follows no redirect by itself. */
export function createBrowser(backend: Backend, userAgent = 'Mozilla/5.0') {
  const cookies = new Map<string, string>()
  let last: Page | null = null

  async function send(url: string, init: RequestInit): Promise<Page> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers(init.headers)
    headers.set('user-agent', userAgent)
    if (cookie !== '') headers.set('cookie', cookie)
    const response = await backend.website(new Request(url, { ...init, headers }))
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(set) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const text = await response.text()
    const [, formToken = ''] = /name="form_token" value="([\w-]+)"/.exec(text) ?? []
    const location = response.headers.get('location') ?? ''
    last = { status: response.status, text, location, formToken }
    return last
  }

  return {
    cookies,
    open: (url: string): Promise<Page> => send(url, {}),
    /** Sends a form of the page that was opened last. @param headers to change what browsers send */
    submit(url: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
      const body = new URLSearchParams({ form_token: last?.formToken ?? '', ...fields })
      const origin = new URL(url).origin
      return send(url, { method: 'POST', body, headers: { origin, ...headers } })
    },
  }
}
