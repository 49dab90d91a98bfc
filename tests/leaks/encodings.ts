import { createHash } from 'node:crypto'

/** Every form in which a value might hide in a request: plain, escaped, encoded, hashed. */
export function formsOf(value: string): readonly string[] {
  const spellings = new Set([
    value,
    value.normalize('NFC'),
    value.normalize('NFD'),
    value.toUpperCase(),
    value.toLowerCase(),
    [...value].reverse().join(''),
    value.replaceAll(' ', ''),
  ])
  const forms = [...spellings].flatMap((text) => [...textForms(text), ...byteForms(text)])
  return [...new Set([...forms, ...hashForms(value), ...hashForms(value.trim().toLowerCase())])].filter(
    (form) => form.length >= 6,
  )
}

function textForms(text: string): string[] {
  const percent = encodeURIComponent(text)
  return [
    text,
    percent,
    encodeURI(text),
    percent.replaceAll('%20', '+'),
    encodeURIComponent(percent),
    percent.toLowerCase(),
    everyByte(text, (byte) => `%${byte}`),
    [...text].map((char) => `&#${String(char.codePointAt(0))};`).join(''),
    JSON.stringify(text).slice(1, -1),
    toUnicodeEscapes(text),
  ]
}

function byteForms(text: string): string[] {
  const buffers = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  return buffers.flatMap((bytes) => [
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...base64Forms(bytes),
  ])
}

/** Base64 of a value inside a longer one depends on where it starts: three alignments, their uncertain ends cut off. */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '')
    const certain = shifted.slice(shift === 0 ? 0 : 4, -2)
    return [certain, certain.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

function hashForms(value: string): string[] {
  return ['md5', 'sha1', 'sha256', 'sha512'].flatMap((name) => {
    const digest = createHash(name).update(value).digest()
    return [
      digest.toString('hex'),
      digest.toString('base64').replaceAll('=', ''),
      digest.toString('base64url'),
    ]
  })
}

function everyByte(text: string, write: (hex: string) => string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => write(byte.toString(16).padStart(2, '0').toUpperCase()))
    .join('')
}

function toUnicodeEscapes(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index) > 126
      ? String.raw`\u` + text.charCodeAt(index).toString(16).padStart(4, '0')
      : text.charAt(index),
  ).join('')
}
