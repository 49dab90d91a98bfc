import { en as problems } from '../../src/messages/problems/en'
import { APP, expectOutcome } from './support/acts'
import { userAgents } from '../line-platform'
import { expect, test } from './support/test'

/** Addresses that nobody but an attacker or a broken client writes. All end on one screen, without a call to LINE. */
const LINKS = {
  'credentials in an ordinary browser':
    '#access_token=a&context_token=b.e30.c&feature_token=d&client_id=1234567890',
  'a credential in the query': '?access_token=abc',
  'a credential inside liff.state': '?liff.state=%3Fx%3D1%2523access_token%3Dabc',
  'a nested liff.state': '?liff.state=%3Fliff.state%3D%252Fx',
  'a protocol-relative liff.state': '?liff.state=%2F%2Fevil.example',
  'a sub-window mark': '?liff.subwindow=true',
  'broken encoding': '?q=%E6%98',
  'two codes': '?code=a&code=b&liffClientId=1234567890',
  'a state of 3 kB': `?liff.state=%2F${'a'.repeat(3000)}`,
}

for (const [name, link] of Object.entries(LINKS)) {
  test(`${name} is refused before the SDK is loaded`, async ({ page, world }) => {
    await page.goto(APP + link)
    await expectOutcome(page, 'link_unsafe')
    expect(world.arrivals.filter(({ url }) => url.hostname.endsWith('line.me'))).toEqual([])
    await page.getByRole('link', { name: problems.actions.go_to_start }).click()
    await expect(page).toHaveURL(APP)
  })
}

test.describe('in the LIFF browser', () => {
  test.use({ userAgent: userAgents['liff-ios'] })

  test("another channel's credentials are refused", async ({ page, world, person }) => {
    world.line.registerApp({
      liffId: '9999999999-Foreigns',
      channelId: '9999999999',
      endpointUrl: APP,
      scopes: ['openid', 'profile', 'email'],
      botPrompt: 'none',
      viewType: 'full',
      published: true,
    })
    const opening = { liffId: '9999999999-Foreigns', person: person.id }
    await page.goto(await world.line.liffUrlOpening(opening))
    await expectOutcome(page, 'link_unsafe')
    expect(world.backend.requests.list()).toEqual([])
  })
})
