import { Window } from 'happy-dom'

/** Whom the service's own sign-in lets in. */
export interface Credentials {
  readonly name: string
  readonly password: string
}

/** How a page is asked for. Redirects are not followed. */
export type SendPage = (request: Request) => Promise<Response>

const MOST_STEPS = 10

/**
 * What a person would do: opens the address, fills in the form that has a password, follows where it leads. It needs no more
 * than plain HTML, and gives up (`null`) where it meets anything else, such as a page made by a script.
 */
export async function signInOnPages(
  send: SendPage,
  signInUrl: string,
  credentials: Credentials,
  endpointUrl: string,
): Promise<URL | null> {
  const browser = createBrowser(send, endpointUrl)
  const page = await browser.follow(new Request(signInUrl))
  if (page.tag === 'returned') return page.to
  const form = formIn(page, credentials)
  if (form === null) return null
  const { origin } = new URL(page.url)
  const next = await browser.follow(
    new Request(form.action, { method: 'POST', body: form.members, headers: { origin, referer: page.url } }),
  )
  return next.tag === 'returned' ? next.to : null
}

interface Shown {
  readonly tag: 'shown'
  readonly url: string
  readonly html: string
}

type Step = Shown | { readonly tag: 'returned'; readonly to: URL }

/** Keeps cookies and follows redirects until one leads back to the app. */
function createBrowser(send: SendPage, endpointUrl: string) {
  const cookies = new Map<string, string>()

  async function ask(request: Request): Promise<Response> {
    const headers = new Headers(request.headers)
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await send(new Request(request, { headers, redirect: 'manual' }))
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    return response
  }

  async function follow(request: Request, steps = 0): Promise<Step> {
    const response = await ask(request)
    const location = response.headers.get('location')
    if (location === null || steps === MOST_STEPS)
      return { tag: 'shown', url: request.url, html: await response.text() }
    const to = new URL(location, request.url)
    if (to.href.startsWith(endpointUrl)) return { tag: 'returned', to }
    return follow(new Request(to), steps + 1)
  }

  return { follow: (request: Request) => follow(request) }
}

/** The form with a password, filled in. */
function formIn({ url, html }: Shown, { name, password }: Credentials) {
  const document = new new Window().DOMParser().parseFromString(html, 'text/html')
  const secret = document.querySelector('form input[type="password"]')
  const form = secret?.closest('form')
  const who =
    form?.querySelector('input[autocomplete="username"], input[type="email"]') ??
    form?.querySelector('input[type="text"], input:not([type])')
  if (!form || !secret || !who) return null
  const members = new URLSearchParams()
  for (const input of form.querySelectorAll('input[name]'))
    members.set(input.getAttribute('name') ?? '', input.getAttribute('value') ?? '')
  members.set(who.getAttribute('name') ?? '', name)
  members.set(secret.getAttribute('name') ?? '', password)
  return { action: new URL(form.getAttribute('action') ?? '', url), members }
}
