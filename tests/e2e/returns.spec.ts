import { en } from '../../src/messages/en'
import { en as problems } from '../../src/messages/problems/en'
import { userAgents } from '../line-platform'
import { addLineBridge, APP, expectOutcome, expectSignedIn, signInAtLine, tapLogin } from './support/acts'
import { expect, test } from './support/test'

test.describe('where LINE’s automatic login fails every time', () => {
  test.use({ provokesFailures: true })

  test('the person is led to LINE after the second try, and gets in there', async ({
    page,
    person,
    world,
    browser,
  }) => {
    world.line.knobs.autoLogin = 'fails'
    await page.goto(`${APP}go/orders?x=1`)
    await signInAtLine(page, person)
    await expectOutcome(page, 'sign_in_unfinished')
    await page.getByRole('button', { name: problems.actions.sign_in }).click()
    await expectOutcome(page, 'sign_in_keeps_failing')
    await expect(page).toHaveURL(`${APP}go/orders?x=1`)
    expect(world.backend.requests.list()).toEqual([])

    const liffUrl = page.waitForRequest(/^https:\/\/liff\.line\.me\//)
    await page.getByRole('button', { name: problems.actions.open_in_line }).click()
    const opened = (await liffUrl).url()
    expect(opened).toBe('https://liff.line.me/1234567890-AbcdEfgh/go/orders?x=1')

    const line = await browser.newContext({ userAgent: userAgents['liff-ios'], ignoreHTTPSErrors: true })
    await addLineBridge(line)
    const inLine = await line.newPage()
    await inLine.goto(opened)
    await expect(inLine).toHaveURL('https://www.example.com/orders')
    await line.close()
  })

  test('a sign-in that works in the end is not held against the next one', async ({
    page,
    person,
    world,
  }) => {
    world.line.knobs.autoLogin = 'fails'
    await page.goto(APP)
    await signInAtLine(page, person)
    await expectOutcome(page, 'sign_in_unfinished')
    world.line.knobs.autoLogin = 'works'
    await page.getByRole('button', { name: problems.actions.sign_in }).click()
    await expectSignedIn(page, person)

    await page.getByRole('button', { name: en.signOut.button }).click()
    await page.getByRole('dialog').getByRole('button', { name: en.signOut.button }).click()
    world.line.knobs.autoLogin = 'fails'
    await tapLogin(page)
    await expectOutcome(page, 'sign_in_unfinished')
  })
})
