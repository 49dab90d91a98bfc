import { LANGUAGE_NAMES, type CataloguedLocale } from '../../src/messages/load'
import { LOCALES, type Look } from './looks'

interface Picture extends Look {
  /** Among all screens. */
  readonly order: number
  readonly screen: string
}

/** A picture's file says what it shows: the sheets are made of whatever pictures there are. */
export function fileOf({ order, screen, locale, theme }: Picture): string {
  return `${String(order).padStart(4, '0')}_${screen.replace(/[^\w ,]/g, '')}_${locale}_${theme}.jpeg`
}

/** One page with all pictures of a language, each screen light and dark side by side. */
export function sheetOf(locale: CataloguedLocale, files: readonly string[], width: number): string {
  const own = files.filter((file) => file.includes(`_${locale}_`)).sort()
  const screens = [...new Set(own.map((file) => file.split(`_${locale}_`)[0] ?? ''))]
  const figures = screens.map((screen) => {
    const images = own.filter((file) => file.startsWith(`${screen}_${locale}_`)).reverse()
    return `<figure><figcaption>${screen.slice(5)}</figcaption><div>${images.map(imageOf).join('')}</div></figure>`
  })
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

/** The languages that there are pictures of. */
export function localesOf(files: readonly string[]): readonly CataloguedLocale[] {
  return LOCALES.filter((locale) => files.some((file) => file.includes(`_${locale}_`)))
}

function imageOf(file: string): string {
  return `<a href="${encodeURIComponent(file)}"><img src="${encodeURIComponent(file)}" alt="${file}"></a>`
}
