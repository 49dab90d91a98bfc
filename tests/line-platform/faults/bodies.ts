/** A copy of a response with another body. The old length no longer holds. */
export function withBody(response: Response, body: BodyInit | null): Response {
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(body, { status: response.status, headers })
}

const half = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  bytes.slice(0, Math.ceil(bytes.length / 2))

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer())
}

export const cutBody = async (response: Response): Promise<Response> =>
  withBody(response, half(await bytesOf(response)))

export async function abortBody(response: Response): Promise<Response> {
  const first = half(await bytesOf(response))
  let sent = false
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) {
        controller.error(new Error('The emulator broke this body off.'))
        return
      }
      sent = true
      controller.enqueue(first)
    },
  })
  return withBody(response, stream)
}

export async function slowBody(response: Response, sleep: (ms: number) => Promise<void>): Promise<Response> {
  const bytes = await bytesOf(response)
  let sent = 0
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await sleep(1000)
      controller.enqueue(bytes.slice(sent, ++sent))
      if (sent === bytes.length) controller.close()
    },
  })
  return withBody(response, stream)
}

export async function mutateJson(response: Response, change: (body: unknown) => unknown): Promise<Response> {
  const body: unknown = await response.json()
  return withBody(response, JSON.stringify(change(body)))
}
