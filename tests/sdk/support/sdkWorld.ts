import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import {
  createClock,
  createLinePlatform,
  LINE_HOSTS,
  SEED_CHANNEL_ID,
  SEED_LIFF_ID,
  type LiffAppRegistration,
  type LinePlatform,
  type SettableClock,
} from '../../line-platform'
import { startTlsServer } from '../../world/tlsServer'
import { distOf, type PageName } from './buildPages'

export const APP: LiffAppRegistration = {
  liffId: SEED_LIFF_ID,
  channelId: SEED_CHANNEL_ID,
  endpointUrl: 'https://app.example.com/',
  scopes: ['openid', 'profile', 'email'],
  botPrompt: 'none',
  viewType: 'full',
  published: true,
}

export interface Serving {
  readonly page: PageName
  /** Beside the content type. Default: none, as a plain host answers. */
  readonly headers?: Readonly<Record<string, string>>
  /** Default: `https://app.example.com/`. */
  readonly endpointUrl?: string
}

/** LINE, and one of the bare pages at every address of the app. */
export interface SdkWorld {
  readonly port: number
  readonly line: LinePlatform
  readonly clock: SettableClock
  /** Serves a page and forgets all that was. */
  serve(serving: Serving): void
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }

export async function startSdkWorld(): Promise<SdkWorld> {
  const clock = createClock()
  const line = createLinePlatform({ clock })
  let current: Serving = { page: 'core' }

  const server = await startTlsServer((request) => {
    const { hostname, pathname } = new URL(request.url)
    if (LINE_HOSTS.some((host) => host === hostname)) return line.fetch(request)
    return Promise.resolve(
      hostname === 'app.example.com' ? answer(current, pathname) : new Response(`Elsewhere: ${request.url}`),
    )
  })

  return {
    port: server.port,
    line,
    clock,
    serve(serving) {
      current = serving
      line.reset()
      line.registerApp({ ...APP, endpointUrl: serving.endpointUrl ?? APP.endpointUrl })
    },
    close: () => server.close(),
  }
}

/** Every path that is no file is the page, because LINE's second redirect may lead to any. */
function answer({ page, headers = {} }: Serving, pathname: string): Response {
  const named = resolve(distOf(page), `.${pathname}`)
  const file = existsSync(named) && statSync(named).isFile() ? named : resolve(distOf(page), 'index.html')
  const contentType = TYPES[extname(file)] ?? 'application/octet-stream'
  return new Response(readFileSync(file), { headers: { ...headers, 'Content-Type': contentType } })
}
