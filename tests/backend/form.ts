import * as v from 'valibot'
import { requestInvalid } from './problem'

const MAX_BYTES = 64 * 1024

/**
 * Reads the body of a call and checks it by the operation's schema, which must be a strict object: a member that the
 * contract does not name, such as a claim, is refused and not ignored, so that a leak in a client is noticed at once.
 */
export async function readForm<Form>(
  request: Request,
  schema: v.GenericSchema<unknown, Form>,
): Promise<Form> {
  const members = await readMembers(request)
  const form = v.safeParse(schema, Object.fromEntries(members))
  const isEachOnce = new Set(members.keys()).size === members.size
  if (!form.success || !isEachOnce) throw requestInvalid(422)
  return form.output
}

/** The members of a form, whatever they are. */
export async function readMembers(request: Request): Promise<URLSearchParams> {
  const [mediaType = ''] = (request.headers.get('content-type') ?? '').split(';')
  if (mediaType.trim().toLowerCase() !== 'application/x-www-form-urlencoded') throw requestInvalid(415)
  return new URLSearchParams(await readCapped(request.body))
}

/** The body as text, read no further than the limit whatever `Content-Length` says. */
export async function readCapped(stream: ReadableStream<Uint8Array> | null): Promise<string> {
  if (stream === null) return ''
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let size = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > MAX_BYTES) {
      void reader.cancel()
      throw requestInvalid(413)
    }
    text += decoder.decode(value, { stream: true })
  }
}
