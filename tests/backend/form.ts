import * as v from 'valibot'
import { requestInvalid } from './problem'

const MAX_BYTES = 64 * 1024

/** One UUID per intent of the person, the same when the call is repeated. */
export const requestId = v.pipe(v.string(), v.uuid())

/** A raw token. Only LINE can tell whether it is one: anything but nothing is passed on. */
export const rawToken = v.pipe(v.string(), v.nonEmpty())

/** A key of the app's `destinations`. */
export const destination = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/))

/**
 * Reads the body of a call and checks it by the operation's schema, which must be a strict object: a member that the
 * contract does not name, such as a claim, is refused and not ignored, so that a leak in a client is noticed at once.
 */
export async function readForm<Form>(
  request: Request,
  schema: v.GenericSchema<unknown, Form>,
): Promise<Form> {
  const [mediaType = ''] = (request.headers.get('content-type') ?? '').split(';')
  if (mediaType.trim().toLowerCase() !== 'application/x-www-form-urlencoded') throw requestInvalid(415)
  const members = new URLSearchParams(await readCapped(request.body))
  const form = v.safeParse(schema, Object.fromEntries(members))
  const isEachOnce = new Set(members.keys()).size === members.size
  if (!form.success || !isEachOnce) throw requestInvalid(422)
  return form.output
}

/** The body as text, read no further than the limit whatever `Content-Length` says. */
async function readCapped(stream: ReadableStream<Uint8Array> | null): Promise<string> {
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
