import { chromium, type Browser } from '@playwright/test'
import { chromiumArguments } from '../world/chromium'
import { findChromium } from '../world/findChromium.js'
import type { TlsServer } from '../world/tlsServer'

const QUIET = [
  // Otherwise each new window loads four hundred files of the address bar's own pages while we measure. The last of several
  // such arguments counts, so that the two features that Playwright turns off for the sake of quiet are repeated.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,AimEnabled,PreconnectToSearch',
  // DevTools records where in the script each request began, and V8 would parse the whole script again for that: up to
  // 50 ms on the slowed CPU, more for larger scripts, and nothing that a person's browser does.
  '--js-flags=--no-enable-lazy-source-positions',
]

/** A Chromium that lives in the world behind `server` and does little else than showing pages. */
export function launchQuietChromium({ port, trustArgument }: TlsServer): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [...chromiumArguments(port), trustArgument, ...QUIET],
  })
}
