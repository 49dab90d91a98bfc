const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

/** Where the text stops being JSON. */
export interface JsonFault {
  readonly line: number
  readonly column: number
}

/**
 * Finds the first place where `text` is not JSON (RFC 8259). `JSON.parse` knows it too, but Node 20 says it for some
 * mistakes only. Call it when `JSON.parse` has refused.
 */
export function jsonFault(text: string): JsonFault {
  const before = text.slice(0, faultOffset(text))
  const lines = before.split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

/** What the next token may be, and what containers are open around it. */
interface State {
  readonly open: string
  readonly next: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'
}

function faultOffset(text: string): number {
  let state: State | undefined = { open: '', next: 'value' }
  TOKEN.lastIndex = 0
  let end = 0
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const token = match[0].trim()
    state = step(state, token)
    if (!state) return TOKEN.lastIndex - token.length
    end = TOKEN.lastIndex
  }
  return end + (/^[ \t\r\n]*/.exec(text.slice(end))?.[0].length ?? 0)
}

function step({ open, next }: State, token: string): State | undefined {
  const container = open.at(-1)
  if (next === 'colon') return token === ':' ? { open, next: 'value' } : undefined
  if (next === 'comma-or-end' && token === ',' && container)
    return { open, next: container === '{' ? 'key' : 'value' }
  if (next.endsWith('-or-end') && closes(container, token))
    return { open: open.slice(0, -1), next: 'comma-or-end' }
  if (next.startsWith('key')) return token.startsWith('"') ? { open, next: 'colon' } : undefined
  return next.startsWith('value') ? afterValue(open, token) : undefined
}

function closes(container: string | undefined, token: string): boolean {
  return (container === '{' && token === '}') || (container === '[' && token === ']')
}

function afterValue(open: string, token: string): State | undefined {
  if (token === '{') return { open: `${open}{`, next: 'key-or-end' }
  if (token === '[') return { open: `${open}[`, next: 'value-or-end' }
  return /^[}\],:]/.test(token) ? undefined : { open, next: 'comma-or-end' }
}
