const MAX_BYTES = 64 * 1024

/**
 * `fetch` that reads the body before it answers: so an attempt's time-out covers the whole answer, and an endless or huge
 * one costs 64 kB. What is cut there is no valid JSON any more.
 */
export async function cappedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init)
  if (response.body === null) return response
  const { status, headers } = response
  return new Response(await readCapped(response.body), { status, headers })
}

async function readCapped(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const reader = stream.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for (let room = MAX_BYTES; room > 0;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(chunks)
    chunks.push(value.subarray(0, room))
    room -= value.byteLength
  }
  void reader.cancel()
  return new Blob(chunks)
}
