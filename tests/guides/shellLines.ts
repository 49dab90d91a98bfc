/** The lines of a Markdown page's shell examples, in their order. */
export const shellLinesOf = (page: string): readonly string[] =>
  [...page.matchAll(/^```sh\n(.*?)^```/gms)]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => line !== '')
