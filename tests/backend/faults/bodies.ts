import { setTimeout as wait } from 'node:timers/promises'

const SPACES = new TextEncoder().encode(' '.repeat(1024))

/** A copy of a response with another body. */
export function withBody(response: Response, body: BodyInit | null): Response {
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(body, { status: response.status, headers })
}

export async function cutBody(response: Response): Promise<Response> {
  const text = await response.text()
  return withBody(response, text.slice(0, Math.ceil(text.length / 2)))
}

export const oversizedBody = async (response: Response, bytes: number): Promise<Response> =>
  withBody(response, ' '.repeat(bytes) + (await response.text()))

/** A kilobyte every few milliseconds, until the reader gives up. */
export function endlessBody(response: Response): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await wait(10)
      controller.enqueue(SPACES)
    },
  })
  return withBody(response, body)
}
