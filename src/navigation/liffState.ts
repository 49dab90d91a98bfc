import { parseUrl } from '../lib/parseUrl'
import { CREDENTIAL_NAMES, SUB_WINDOW_NAMES } from './transientParameters'

const MAX_ROUNDS = 5

/** Control characters, line separators and bidirectional controls: none belongs into an address. */
const HIDDEN_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/

const FORBIDDEN_NAMES = new RegExp(
  `(^|[?&#/;])(${[...CREDENTIAL_NAMES, ...SUB_WINDOW_NAMES, 'liff.state', 'liffClientId', 'liffRedirectUri']
    .map((name) => name.replaceAll('.', String.raw`\.`))
    .join('|')})=`,
  'i',
)

/**
 * Whether `liff.state`, which the SDK turns into the address of a full page load, may be followed. The SDK copies its
 * query and fragment as they are, so credentials, a nested state or a sub-window mark in it would be taken for LINE's
 * (SDK 2.31, `handleLiffState`). Looked at in every round of decoding, because the next page decodes again.
 */
export function isSafeLiffState(state: string, origin: string): boolean {
  const rounds = decoded(state) !== null ? decodingsOf(state) : null
  return rounds !== null && rounds.every((round) => isSafeText(round) && staysOn(origin, round))
}

/**
 * The text and what it decodes to, round by round, until it is stable; `null` when it never gets stable. What no longer
 * decodes is stable (`?q=100%25` decodes to an honest `?q=100%`), but it hides nothing beside it that still does.
 */
function decodingsOf(text: string): readonly string[] | null {
  const rounds = [text]
  let current = text
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = decodePieces(current)
    if (next === current) return rounds
    rounds.push(next)
    current = next
  }
  return decodePieces(current) === current ? rounds : null
}

function decodePieces(text: string): string {
  return text.replace(/%[0-7][\da-f]|(?:%[89a-f][\da-f])+/gi, (piece) => decoded(piece) ?? piece)
}

/** The result is used, not the exception: a minifier may take a decoding whose result nobody uses for a no-op. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function isSafeText(text: string): boolean {
  return (
    !HIDDEN_CHARACTERS.test(text) &&
    !text.includes('\\') &&
    !text.startsWith('//') &&
    !FORBIDDEN_NAMES.test(text)
  )
}

/** The SDK puts the endpoint's origin and, where missing, a slash before the state. */
function staysOn(origin: string, state: string): boolean {
  return parseUrl(origin + (state.startsWith('/') ? '' : '/') + state)?.origin === origin
}

/** Whether LINE opened the page by its primary redirect URL: init leaves it for the address that `liff.state` names. */
export function isPrimaryRedirect(url: string): boolean {
  return new URL(url).searchParams.has('liff.state')
}
