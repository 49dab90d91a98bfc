import { expect, type Page } from '@playwright/test'

declare global {
  interface Window {
    /** What live regions of this page have said, oldest first. */
    announced?: string[]
  }
}

/**
 * Notes on every page that is opened from now on what a screen reader is told without being asked: a live region that was
 * there already says its new text, an alert also what it comes with. A region that appears together with its text says
 * nothing, because screen readers do not agree on that.
 */
export async function noteAnnouncements(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const LIVE = '[role=status], [role=alert], [aria-live]'
    const announced: string[] = (window.announced = [])
    let known = new Set<Element>()

    function changedRegions({ target, addedNodes }: MutationRecord): readonly Element[] {
      const element = target instanceof Element ? target : target.parentElement
      const around = element?.closest(LIVE)
      const alerts = [...addedNodes]
        .filter((node) => node instanceof Element)
        .flatMap((node) => [
          ...(node.matches('[role=alert]') ? [node] : []),
          ...node.querySelectorAll('[role=alert]'),
        ])
      return [...(around != null && known.has(around) ? [around] : []), ...alerts]
    }

    new MutationObserver((changes) => {
      for (const region of new Set(changes.flatMap(changedRegions))) {
        const text = region.textContent.trim()
        if (region.isConnected && text !== '') announced.push(text)
      }
      // What is displayed: the others are nothing to a screen reader.
      known = new Set([...document.querySelectorAll(LIVE)].filter((region) => region.checkVisibility()))
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  })
}

/** A screen reader has said it, as the text of a live region or a part of it. */
export async function expectAnnounced(page: Page, text: string): Promise<void> {
  const announced = () => page.evaluate(() => window.announced?.join('\n') ?? '')
  await expect.poll(announced, `announced: ${text}`).toContain(text)
}
