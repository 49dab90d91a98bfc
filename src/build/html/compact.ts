/**
 * The markup without comments, and without the line breaks that only a reader of the source needs. It comes over the network
 * at every visit and is parsed before the first script runs.
 */
export function compact(html: string): string {
  return html
    .replaceAll(/<!--.*?-->/gsu, '')
    .replaceAll(/>\s*\n\s*</gu, '><')
    .replaceAll(/\s*\n\s*/gu, ' ')
    .trim()
}
