import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
)

/** What of axe is used here. */
interface Axe {
  run(options: object): Promise<{
    readonly violations: readonly {
      readonly id: string
      readonly nodes: readonly { readonly html: string }[]
    }[]
  }>
}

declare global {
  interface Window {
    axe?: Axe
  }
}

/**
 * What axe finds against WCAG 2.2 AA, as sentences. The page must allow scripts of the test (`bypassCSP`), and hold still:
 * nothing is to be measured while it fades in.
 */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(async () => {
    if (window.axe === undefined) throw new Error('axe is not there.')
    const { violations } = await window.axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
}

/** Controls that a finger would miss: less than 44 px high or wide (WCAG 2.2, 2.5.5, and what phones ask for). */
export function smallTargetsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isSmall = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect()
      return height > 0 && (height < 43.5 || width < 43.5)
    }
    return [...document.querySelectorAll('button, a, select, summary')]
      .filter((element) => element.checkVisibility() && isSmall(element))
      .map(({ outerHTML }) => outerHTML)
  })
}

/** What does not fit at a width of 320 px with text of twice its size: a page that scrolls sideways, text that is cut off. */
export async function losesOf(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 568 })
  const loses = await page.evaluate(() => {
    const root = document.documentElement
    const isCut = (element: Element): boolean =>
      element.checkVisibility() &&
      !element.classList.contains('visually-hidden') &&
      element.scrollWidth > element.clientWidth + 1 &&
      getComputedStyle(element).overflowX !== 'visible'
    const wide = (name: string): string[] =>
      root.scrollWidth > root.clientWidth ? [`${name} is ${String(root.scrollWidth)} px wide`] : []
    const plain = wide('the page')
    root.style.fontSize = '200%'
    const large = [
      ...wide('the page with large text'),
      ...[...document.querySelectorAll('#app *')]
        .filter(isCut)
        .map(({ outerHTML }) => `cut off: ${outerHTML}`),
    ]
    root.style.fontSize = ''
    return [...plain, ...large]
  })
  if (before !== null) await page.setViewportSize(before)
  return loses
}
