const DARK = /@media \(prefers-color-scheme: dark\) \{([^]*?)\n\}/

/** The app's colours for an element's own theme instead of the device's, so that both can stand beside each other. */
export function themesOf(tokens: string, selector: string): string {
  const [block, dark] = DARK.exec(tokens) ?? []
  if (block === undefined || dark === undefined) throw new Error('tokens.css has no dark theme.')
  const ofDark = `${selector}[data-theme='dark']`
  return [
    tokens.replace(block, '').replaceAll(':root', selector),
    dark.replaceAll(':root', ofDark),
    `${selector}[data-theme='light'] { color-scheme: light !important; }`,
    `${ofDark} { color-scheme: dark !important; }`,
  ].join('\n')
}
