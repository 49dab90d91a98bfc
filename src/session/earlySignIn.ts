import { reload } from '../navigation/page'
import { readOwn } from '../storage/ownStorage'

/**
 * The sign-in button that `index.html` brings along, shown while the app is still loading: on a slow phone that is more
 * than half a second. It speaks the page's first language, so only those see it who read that.
 *
 * @returns settles with the tap; `null` where the button is not shown
 */
export function whenTappedEarly(): Promise<void> | null {
  const button = document.querySelector<HTMLButtonElement>('#early-sign-in')
  if (button === null || !speaksTo(document.documentElement.lang)) return null
  button.hidden = false
  return new Promise((resolve) => {
    button.addEventListener('click', () => {
      button.disabled = true
      // Back from LINE's page, the browser may restore this one as it was left, with nothing in it that works.
      addEventListener('pageshow', ({ persisted }) => persisted && reload())
      resolve()
    })
  })
}

/** Whether the app would choose this language too; in doubt it is waited for. */
function speaksTo(locale: string): boolean {
  try {
    const [wanted, spoken] = [readOwn('locale') ?? navigator.language, locale].map((tag) =>
      new Intl.Locale(tag).maximize(),
    )
    return wanted?.language === spoken?.language && wanted?.script === spoken?.script
  } catch {
    return false
  }
}
