import { afterNextFrame } from '../lib/afterNextFrame'
import { claimText } from '../profile/claimText'
import type { Named } from '../session/start'
import { displayText } from '../ui/displayText'

/**
 * Puts the person's name into the first picture, in the place where the card will have it: on a slow phone the app, which
 * replaces that picture, takes a quarter of a second more.
 *
 * @returns settles once the name could be seen, at once where there is none to show
 */
export async function showEarlyName({ claims, subject }: Named): Promise<void> {
  const place = document.querySelector('#app .bar-title')
  // A hidden page has no frames to wait for.
  if (place === null || document.hidden) return
  const name = displayText(claimText(claims, subject, 'name'))
  if (name === null) return
  const shown = document.createElement('p')
  shown.className = 'title early-name'
  shown.dir = 'auto'
  shown.textContent = name
  place.replaceWith(shown)
  await new Promise<void>((resolve) => {
    afterNextFrame(resolve)
  })
}
