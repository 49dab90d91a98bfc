import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { BuiltFile } from './files'

export type Encoding = 'br' | 'gzip'

type Bytes = Uint8Array<ArrayBuffer>

const COMPRESSORS = { br: promisify(brotliCompress), gzip: promisify(gzip) }
const ALREADY_COMPRESSED = /\.(?:png|jpe?g|webp|woff2|ico)$/i

/** Each file is compressed once per encoding, however often it is asked for. */
const cache = new WeakMap<BuiltFile, Map<Encoding, Promise<Bytes>>>()

/** The best encoding that the browser accepts for this file (RFC 9110, 12.5.3), if any. */
export function chooseEncoding(accepted: string, path: string): Encoding | undefined {
  if (ALREADY_COMPRESSED.test(path)) return undefined
  const offers = accepted.split(',').map((offer) => offer.replaceAll(' ', '').toLowerCase())
  const accepts = (name: Encoding) =>
    offers.some((offer) => offer.split(';')[0] === name && !/;q=0(?:\.0*)?$/.test(offer))
  return (['br', 'gzip'] as const).find(accepts)
}

/** The content of a file in an encoding. */
export function compressed(file: BuiltFile, encoding: Encoding): Promise<Bytes> {
  const known = cache.get(file) ?? new Map<Encoding, Promise<Bytes>>()
  cache.set(file, known)
  const content = known.get(encoding) ?? compress(file, encoding)
  known.set(encoding, content)
  return content
}

async function compress(file: BuiltFile, encoding: Encoding): Promise<Bytes> {
  return new Uint8Array(await COMPRESSORS[encoding](file.content))
}
