import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createClock, createLinePlatform, defaultSeed, isReset, SEED_CHANNEL_ID } from '../line-platform'
import type { Line } from './play'

/** Somebody else's channel, and the LIFF ID of its app. */
const FOREIGN_CHANNEL_ID = '9876543210'
export const FOREIGN_APP = `${FOREIGN_CHANNEL_ID}-Foreign1`

export interface OwnChannel {
  readonly channelId: string
  readonly channelSecret: string
}

export const DEFAULT_CHANNEL: OwnChannel = {
  channelId: SEED_CHANNEL_ID,
  channelSecret: 'emulated-channel-secret',
}

/** LINE with the backend's channel and another one. */
export function createLine({ channelId, channelSecret }: OwnChannel, endpointUrl: string): Line {
  const clock = createClock()
  const ownApp = `${channelId}-AbcdEfgh`
  const app = {
    endpointUrl,
    scopes: ['openid', 'profile'],
    botPrompt: 'none',
    viewType: 'full',
    published: true,
  } as const
  const platform = createLinePlatform({
    clock,
    seed: {
      channels: [
        ...defaultSeed.channels.filter((channel) => channel.channelId !== channelId),
        { channelId, secret: channelSecret, name: 'Under test' },
        { channelId: FOREIGN_CHANNEL_ID, secret: 'foreign', name: 'Elsewhere' },
      ],
      apps: [
        { ...app, liffId: ownApp, channelId },
        { ...app, liffId: FOREIGN_APP, channelId: FOREIGN_CHANNEL_ID },
      ],
    },
  })
  return { platform, clock, ownApp }
}

export interface HttpServer {
  readonly port: number
  close(): Promise<void>
}

/** Opens a port of this machine alone. A `null` destroys the connection. */
export async function listen(
  port: number,
  answer: (request: Request) => Promise<Response | null>,
): Promise<HttpServer> {
  const server = createServer((incoming, outgoing) => {
    const listener = getRequestListener(
      async (request) => {
        const response = await answer(request)
        if (response === null) incoming.socket.destroy()
        return response ?? new Response(null, { status: 500 })
      },
      { overrideGlobalObjects: false },
    )
    void listener(incoming, outgoing)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** `/api.line.me/v2/profile` is what LINE has at `https://api.line.me/v2/profile`. */
export async function answerAsLine({ platform }: Line, request: Request): Promise<Response | null> {
  const { pathname, search } = new URL(request.url)
  const response = await platform.fetch(new Request(`https:/${pathname}${search}`, request))
  return isReset(response) ? null : response
}
