/**
 * Characters as people count them (grapheme clusters, UAX #29), so that no emoji or accent is cut in two. The first use of
 * a segmenter costs a slow phone 60 ms, which most names need not wait for.
 */
export function charactersOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
}
