import { readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from '@playwright/test'

const HOST = 'https://fonts.example.com'

/**
 * The families of Chinese, Japanese and Korean that the app's styles name. As files for the system they are 170 MB; as
 * the slices that a page loads by need, 15 MB.
 */
const [JP, KR, TC] = [
  dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-jp'))),
  dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-kr'))),
  dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-tc'))),
]

const FAMILIES = [
  { family: 'Noto Sans JP', folder: JP },
  { family: 'Noto Sans KR', folder: KR },
  { family: 'Noto Sans TC', folder: TC },
  /* What Latin text falls back to. Without it the language's own name in the picker, which is chosen in English, would be
     shaped without any font for it, and Chromium keeps that shape when a font comes second in the list. */
  { family: 'Helvetica Neue', folder: TC },
]

/** Has every page of the context find these families as if they were installed. Its policy is to be bypassed (`bypassCSP`). */
export async function serveWebFonts(context: BrowserContext): Promise<void> {
  const styles = FAMILIES.map(stylesOf).join('\n')
  for (const folder of [JP, KR, TC])
    await context.route(`${addressOf(folder)}/*`, (route) =>
      route.fulfill({
        path: resolve(folder, 'files', basename(route.request().url())),
        headers: { 'access-control-allow-origin': '*' },
      }),
    )
  // In a constructed sheet, because a page has no element yet when this runs.
  await context.addInitScript((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
  }, styles)
}

/** What is on the page asks for its slices when it is laid out: from then on they are awaited. */
export async function webFontsLoaded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.body.getBoundingClientRect()
    await document.fonts.ready
  })
}

/**
 * Has the language picker drawn anew, because Chromium may keep its shape of before the font was there (`whileTaken.css`).
 * It mostly helps, which is enough for a sheet that a person looks at.
 */
export async function redrawPicker(page: Page): Promise<void> {
  await page.locator('.picker-select').evaluateAll((pickers) => {
    for (const picker of pickers)
      if (picker instanceof HTMLElement)
        // The fonts of the language that the page is in now, and a name that no list had before.
        picker.style.fontFamily = `${getComputedStyle(document.body).fontFamily}, anew-${Date.now()}`
  })
}

function stylesOf({ family, folder }: (typeof FAMILIES)[number]): string {
  return readFileSync(resolve(folder, 'index.css'), 'utf8')
    .replaceAll(/font-family: [^;]+/g, `font-family: '${family}'`)
    .replaceAll('url(./files/', `url(${addressOf(folder)}/`)
}

function addressOf(folder: string): string {
  return `${HOST}/${basename(folder)}`
}
