import { en } from '../../src/messages/en'
import { APP, expectSignedIn, LIFF_ID, sessionForms, signInAtLine } from './support/acts'
import { expect, test } from './support/test'

test.describe('with token: "access"', () => {
  test.use({ variant: 'access' })

  test('the raw access token alone goes to the backend', async ({ page, person, world }) => {
    await page.goto(APP)
    await signInAtLine(page, person)
    await expectSignedIn(page, person)
    const [form] = sessionForms(world)
    expect(Object.keys(form ?? {}).sort()).toEqual(['access_token', 'request_id'])
    expect(world.issued.accessTokens).toContain(form?.['access_token'])
  })

  test('without openid nobody is named, and the person is signed in all the same', async ({
    page,
    person,
    world,
  }) => {
    world.line.registerApp({ ...world.line.apps.get(LIFF_ID), scopes: ['profile'] })
    await page.goto(APP)
    await signInAtLine(page, person)
    await expect(page.getByRole('heading', { name: en.profile.nameless })).toBeVisible()
    await expect(page.getByText(en.service.signedIn('Sakura Books'))).toBeVisible()
    expect(sessionForms(world)).toHaveLength(1)
    world.line.registerApp({ ...world.line.apps.get(LIFF_ID), scopes: ['openid', 'profile', 'email'] })
  })
})
