/** How many letters a key may be off and still count as a slip of the keyboard. */
const FARTHEST_SLIP = 2

/** The known word that somebody who typed `word` most likely meant, if one is near enough. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    // Of a short word everything is two letters away: half of it must be right.
    .filter((entry) => entry.distance <= Math.min(FARTHEST_SLIP, word.length / 2))
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.candidate
}

/** Levenshtein's edit distance, row by row. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > FARTHEST_SLIP) return FARTHEST_SLIP + 1
  const first = Array.from({ length: b.length + 1 }, (_, column) => column)
  const last = Array.from(a).reduce((row, letter, index) => nextRow(row, letter, index + 1, b), first)
  return last[b.length] ?? 0
}

function nextRow(row: readonly number[], letter: string, start: number, b: string): number[] {
  const next = [start]
  Array.from(b).forEach((other, column) => {
    const substitution = (row[column] ?? 0) + (letter === other ? 0 : 1)
    const insertion = (next[column] ?? 0) + 1
    const deletion = (row[column + 1] ?? 0) + 1
    next.push(Math.min(substitution, insertion, deletion))
  })
  return next
}
