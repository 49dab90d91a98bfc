/** Lines with columns as wide as their widest cell; the first line is followed by a rule. */
export function tableText(lines: readonly (readonly string[])[]): string {
  const columns = Math.max(...lines.map((line) => line.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  )
  const padded = lines.map((line) =>
    widths.map((width, column) => (line[column] ?? '').padEnd(width)).join('  '),
  )
  const [head = '', ...body] = padded.map((line) => line.trimEnd())
  return [head, '-'.repeat(Math.max(...padded.map((line) => line.length))), ...body].join('\n')
}
