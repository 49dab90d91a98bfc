import { expect, type Locator, type Page } from '@playwright/test'

/** Goes on with the Tab key, as somebody without a mouse, until that has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No Tab leads to ${String(target)}.`)
}

/** Gets there by Tab and presses a key. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** The heading of a new screen has the focus, so that reading and Tab go on there. */
export async function expectHeadingFocused(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeFocused()
}

/**
 * Once round the page, or round the open dialog, by Tab and then by Shift+Tab: every control is stopped at once, in the order
 * in which it is read and seen, can be told by its name, and shows that it has the focus.
 */
export async function goRound(page: Page): Promise<void> {
  const told = await page.locator('body').ariaSnapshot()
  expect(told, 'controls without a name').not.toMatch(/- (button|link|combobox|textbox|checkbox)(?! ")/)
  const { stops, count, faults } = await round(page, 'Tab')
  expect(faults).toEqual([])
  const first = stops[0] ?? 0
  expect(stops, 'the stops of Tab').toEqual(range(count).map((step) => (first + step) % count))
  const back = await round(page, 'Shift+Tab')
  const last = back.stops[0] ?? 0
  expect(back.stops, 'the stops of Shift+Tab').toEqual(
    range(count).map((step) => (last - step + count) % count),
  )
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

interface Round {
  /** Where the focus went, by places in the order of the document. */
  readonly stops: readonly number[]
  /** How many places there are. */
  readonly count: number
  /** What is wrong with some, as sentences. */
  readonly faults: readonly string[]
}

async function round(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Round> {
  const noted = await noteStops(page)
  const count = await noted.evaluate((notes) => notes.count)
  // One more, because between the last and the first the browser's own controls may have their turn.
  for (let presses = 0; presses <= count; presses++) await page.keyboard.press(key)
  const { stops, faults } = await noted.evaluate((notes) => notes.end())
  return { stops: stops.slice(0, count), count, faults }
}

/** Notes in the page, so that a press costs nothing but itself. */
function noteStops(page: Page) {
  return page.evaluateHandle(() => {
    const scope = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document
    const all = [...scope.querySelectorAll('a[href], button:enabled, select, input, summary')].filter(
      (control) => control.checkVisibility(),
    )
    const stops: number[] = []
    const faults = [...document.querySelectorAll('[tabindex]')]
      .filter((element) => Number(element.getAttribute('tabindex')) > 0)
      .map(({ outerHTML }) => `takes its turn before others: ${outerHTML}`)
    const listening = new AbortController()
    let leave = (): void => undefined

    const landmarkOf = (control: Element) => control.closest('header, main, footer, aside, dialog')
    const ringOf = (control: Element): string => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(control)
      const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      return `${isDrawn ? outlineColor : 'no outline'} ${boxShadow}`
    }

    function arrive({ target: now }: Event): void {
      leave()
      if (!(now instanceof Element)) return
      const index = all.indexOf(now)
      const told = now.outerHTML
      stops.push(index)
      if (index === -1) faults.push(`is no control, or behind the dialog: ${told}`)
      const { top, left, width, height } = now.getBoundingClientRect()
      const onTop = document.elementFromPoint(left + width / 2, top + height / 2)
      if (!now.contains(onTop)) faults.push(`is not seen: ${told}`)
      const previous = all[index - 1]
      const before = previous?.getBoundingClientRect()
      // Where there is room, landmarks stand beside each other.
      const isComparable = previous !== undefined && landmarkOf(previous) === landmarkOf(now)
      if (isComparable && before !== undefined) {
        const isBefore = top + height <= before.top || (top < before.bottom && left < before.left)
        if (isBefore) faults.push(`stands before the one before: ${told}`)
      }
      const focused = ringOf(now)
      leave = () => {
        if (ringOf(now) === focused) faults.push(`does not show the focus: ${told}`)
      }
    }

    document.addEventListener('focusin', arrive, { signal: listening.signal })
    const end = () => {
      listening.abort()
      return { stops, faults }
    }
    return { count: all.length, end }
  })
}
