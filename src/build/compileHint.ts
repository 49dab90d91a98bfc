/** What signs in: nearly all of it runs, so that compiling all of it at once wastes nothing. */
const CHUNKS: readonly string[] = ['entry', 'boot']

/**
 * The first line of a chunk. Chromium (136 and later) compiles all functions of a script that begins with it beside the page's
 * own thread, while the script arrives, instead of each at its first call; others read a comment.
 *
 * Source: Explicit JavaScript Compile Hints (WICG, file-based).
 */
export function compileHint({ name }: { readonly name: string }): string {
  return CHUNKS.includes(name) ? '//# allFunctionsCalledOnLoad' : ''
}
