import { userAgents } from '../line-platform'
import { playCase } from '../matrix/browser/playCase'
import { CASES } from '../matrix/cases'
import { titleOf } from '../matrix/generate'
import { addLineBridge } from './support/acts'
import { test } from './support/test'

for (const entry of CASES) {
  for (const play of entry.played) {
    if (play.by !== 'browser') continue
    test.describe(() => {
      test.use({
        variant: play.variant ?? 'id',
        provokesFailures: play.loud ?? false,
        provokesViolations: play.violates ?? false,
        javaScriptEnabled: play.javaScript ?? true,
        ...(play.device === undefined ? {} : { userAgent: userAgents[play.device] }),
      })

      test(titleOf(entry, play), async ({ page, context, browser, world, person }) => {
        if (play.device?.startsWith('liff') === true)
          await addLineBridge(context, play.bridge === false ? 'missing' : 'ready')
        await playCase({ page, context, browser, world, person }, entry, play)
      })
    })
  }
}
