import { en as problems } from '../../src/messages/problems/en'
import type { Fault } from '../backend'
import { APP, expectOutcome, expectSignedIn, sessionForms, signInAtLine } from './support/acts'
import { expect, test } from './support/test'

test.use({ provokesFailures: true })

interface Row {
  readonly fault: Fault
  /** How many answers are broken: once, or as often as it is repeated. */
  readonly times: 1 | 3
  readonly outcome: keyof typeof problems.outcomes
}

/** Rows of the contract's error table that end on a screen. `times: 3` are the ones that are repeated twice. */
const ROWS: Readonly<Record<string, Row>> = {
  '400': { fault: { kind: 'problem', status: 400 }, times: 1, outcome: 'service_bad_request' },
  '401 token_invalid': {
    fault: { kind: 'problem', status: 401, code: 'token_invalid' },
    times: 1,
    outcome: 'service_token_refused',
  },
  '401 audience_mismatch': {
    fault: { kind: 'problem', status: 401, code: 'audience_mismatch' },
    times: 1,
    outcome: 'service_token_refused',
  },
  '403': { fault: { kind: 'problem', status: 403 }, times: 1, outcome: 'service_refused' },
  '403 account_suspended': {
    fault: { kind: 'problem', status: 403, code: 'account_suspended' },
    times: 1,
    outcome: 'account_suspended',
  },
  '404': { fault: { kind: 'problem', status: 404 }, times: 1, outcome: 'service_not_found' },
  '413': { fault: { kind: 'problem', status: 413 }, times: 1, outcome: 'service_bad_request' },
  '422': { fault: { kind: 'problem', status: 422 }, times: 1, outcome: 'service_bad_request' },
  '429 for a day': {
    fault: { kind: 'problem', status: 429, retryAfter: '86400' },
    times: 1,
    outcome: 'service_busy',
  },
  '503 maintenance': {
    fault: { kind: 'problem', status: 503, code: 'maintenance', retryAfter: '600' },
    times: 1,
    outcome: 'service_maintenance',
  },
  '425': { fault: { kind: 'problem', status: 425 }, times: 3, outcome: 'service_down' },
  '500': { fault: { kind: 'problem', status: 500 }, times: 3, outcome: 'service_down' },
  '502 with a page of HTML': {
    fault: { kind: 'text', status: 502, body: '<h1>Bad gateway</h1>' },
    times: 3,
    outcome: 'service_down',
  },
  '503': { fault: { kind: 'problem', status: 503 }, times: 3, outcome: 'service_down' },
  '504': { fault: { kind: 'problem', status: 504 }, times: 3, outcome: 'service_down' },
  'no connection': { fault: { kind: 'reset' }, times: 3, outcome: 'service_unreachable' },
  'missing CORS headers': { fault: { kind: 'no-cors' }, times: 3, outcome: 'service_unreachable' },
  'a redirect elsewhere': {
    fault: { kind: 'redirect', to: 'https://www.example.com/elsewhere', status: 307 },
    times: 1,
    outcome: 'service_odd_answer',
  },
  '200 with a page of HTML': {
    fault: { kind: 'text', status: 200, body: '<h1>Hello</h1>' },
    times: 1,
    outcome: 'service_odd_answer',
  },
  '200 with the wrong content type': {
    fault: { kind: 'content-type', contentType: 'text/plain' },
    times: 1,
    outcome: 'service_odd_answer',
  },
  '200 with the wrong shape': {
    fault: { kind: 'json', body: { account: 42 } },
    times: 1,
    outcome: 'service_odd_answer',
  },
  '200 cut off': { fault: { kind: 'cut-body' }, times: 1, outcome: 'service_odd_answer' },
  '200 with two megabytes': { fault: { kind: 'oversized-body' }, times: 1, outcome: 'service_odd_answer' },
}

for (const [name, { fault, times, outcome }] of Object.entries(ROWS)) {
  test(`${name} ends on ${outcome} beside the profile, after ${String(times)} call${times === 1 ? '' : 's'}`, async ({
    page,
    person,
    world,
  }) => {
    await page.goto(APP)
    world.backend.breakNext({ operation: 'session', times }, fault)
    await signInAtLine(page, person)

    await expectOutcome(page, outcome)
    await expect(page.getByText(person.name)).toBeVisible()
    await expect(page.getByText('Bad gateway')).toHaveCount(0)
    const forms = sessionForms(world)
    expect(forms).toHaveLength(times)
    expect(new Set(forms.map((form) => form['request_id'])).size).toBe(1)
    expect(world.arrivals.filter(({ url }) => url.hostname === 'www.example.com')).toEqual([])
  })
}

test('trying again after an outage sends the same request_id and signs in', async ({
  page,
  person,
  world,
}) => {
  await page.goto(APP)
  world.backend.breakNext({ operation: 'session', times: 3 }, { kind: 'problem', status: 500 })
  await signInAtLine(page, person)
  await expectOutcome(page, 'service_down')
  await page.getByRole('button', { name: problems.actions.retry_service }).click()
  await expectSignedIn(page, person)
  expect(new Set(sessionForms(world).map((form) => form['request_id'])).size).toBe(1)
  expect(sessionForms(world)).toHaveLength(4)
})

test('a passing outage is repeated in silence', async ({ page, person, world }) => {
  await page.goto(APP)
  world.backend.breakNext({ operation: 'session' }, { kind: 'problem', status: 503, retryAfter: '1' })
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
  expect(sessionForms(world)).toHaveLength(2)
})

test('429 with a short wait is waited out', async ({ page, person, world }) => {
  await page.goto(APP)
  world.backend.breakNext({ operation: 'session' }, { kind: 'problem', status: 429, retryAfter: '2' })
  await signInAtLine(page, person)
  await expectSignedIn(page, person)
})

for (const code of ['token_expired', 'token_revoked'] as const) {
  test(`401 ${code} renews the sign-in once by itself and ends at the same place`, async ({
    page,
    person,
    world,
  }) => {
    await page.goto(`${APP}?coupon=SUMMER10`)
    world.backend.breakNext({ operation: 'session' }, { kind: 'problem', status: 401, code })
    await signInAtLine(page, person)
    await expectSignedIn(page, person)
    await expect(page).toHaveURL(`${APP}?coupon=SUMMER10`)
    const tokens = sessionForms(world).map((form) => form['id_token'])
    expect(new Set(tokens).size).toBe(2)
  })
}

test('401 token_expired for ever does not go round in circles', async ({ page, person, world }) => {
  await page.goto(APP)
  world.backend.breakNext(
    { operation: 'session', times: 2 },
    { kind: 'problem', status: 401, code: 'token_expired' },
  )
  await signInAtLine(page, person)
  await expectOutcome(page, 'sign_in_expired')
  expect(sessionForms(world)).toHaveLength(2)
  await page.getByRole('button', { name: problems.actions.sign_in }).click()
  await expectSignedIn(page, person)
})

test('an answer that never comes ends after 25 seconds', async ({ page, person, world }) => {
  await page.goto(APP)
  world.backend.breakNext({ operation: 'session', times: 3 }, { kind: 'never' })
  await signInAtLine(page, person)
  await expect(page.getByText(person.name)).toBeVisible()
  await expect(page.getByRole('heading', { name: problems.outcomes.service_down.title })).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('button', { name: problems.actions.retry_service }).click()
  await expectSignedIn(page, person)
})
