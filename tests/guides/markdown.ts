/** A page without its code, in which brackets mean something else. */
const prose = (page: string): string => page.replace(/^ *```.*?^ *```/gms, '').replace(/`[^`\n]*`/g, 'code')

/** Where the links of a Markdown page lead. */
export const linksOf = (page: string): readonly string[] =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)

/** The names by which its headings can be linked to, as GitHub makes them. */
export const anchorsOf = (page: string): readonly string[] =>
  [...page.replace(/^ *```.*?^ *```/gms, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
