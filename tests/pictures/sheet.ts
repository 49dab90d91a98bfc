import type { CataloguedLocale } from '../../src/messages/load'
import { LANGUAGE_NAMES } from '../../src/messages/load'
import type { Look } from './looks'

export interface Picture extends Look {
  readonly screen: string
  /** Relative to the sheet. */
  readonly file: string
}

/** One page with all pictures of a language, each screen light and dark side by side. */
export function sheetOf(locale: CataloguedLocale, pictures: readonly Picture[], width: number): string {
  const screens = new Map<string, Picture[]>()
  for (const picture of pictures.filter((found) => found.locale === locale))
    screens.set(picture.screen, [...(screens.get(picture.screen) ?? []), picture])
  const figures = [...screens].map(
    ([screen, looks]) =>
      `<figure><figcaption>${screen}</figcaption><div>${looks.map(imageOf).join('')}</div></figure>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${LANGUAGE_NAMES[locale]}</title>
<style>
body { display: flex; flex-wrap: wrap; align-items: start; gap: 20px; margin: 20px; background: #8a8f98; font: 13px/1.4 system-ui }
figure { margin: 0 }
figcaption { color: #fff; font-weight: 600; padding-block-end: 4px }
div { display: flex; align-items: start; gap: 4px }
img { width: ${String(Math.min(width, 640) * 0.6)}px; display: block }
</style>
${figures.join('\n')}
</html>
`
}

function imageOf({ screen, theme, file }: Picture): string {
  return `<a href="${file}"><img src="${file}" alt="${screen}, ${theme}"></a>`
}
