import { expect, it } from 'vitest'
import { createLinePlatform, SEED_LIFF_ID } from '../../../line-platform'
import type { Arrival } from '../../../world/arrivals'
import { createIssuedTokens, noteFragment } from '../../../world/issuedTokens'
import { parametersOf, tokenViewsOf } from './tokenViews'
import { createTraffic } from './traffic'

const BACKEND = 'http://localhost:5173/__backend__/line'
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

async function setUp() {
  const line = createLinePlatform()
  const issued = createIssuedTokens()
  noteFragment(issued, await line.liffUrlOpening({ liffId: SEED_LIFF_ID, person: 'hanako' }))
  const traffic = createTraffic({
    now: () => 1,
    people: () => line.people.list(),
    issued,
    backendUrl: BACKEND,
  })
  const [idToken = ''] = issued.idTokens
  const [accessToken = ''] = issued.accessTokens
  return { line, traffic, idToken, accessToken }
}

function post(body: string, url = `${BACKEND}/session`): Arrival {
  return { method: 'POST', url: new URL(url), headers: FORM, body }
}

it('is clean while the raw token alone goes to the service', async () => {
  const { traffic, idToken, accessToken } = await setUp()
  traffic.open('service', post(`id_token=${idToken}&request_id=1`))(200)
  const headers = { authorization: `Bearer ${accessToken}` }
  traffic.open('LINE', { ...post('', 'https://api.line.me/oauth2/v2.1/certs'), headers })
  expect(traffic.leaks()).toEqual([])
  expect(traffic.list().map(({ status }) => status)).toEqual([null, 200])
})

it.each([
  ['a name', encodeURIComponent('山田 花子')],
  ['an e-mail address of somebody else', Buffer.from('alice@example.com').toString('base64')],
  ['a user ID', `sub=U${'a1'.repeat(16)}`],
])('finds %s, and does not forget it', async (_, value) => {
  const { traffic, idToken } = await setUp()
  traffic.open('service', post(`id_token=${idToken}&x=${value}`))
  expect(traffic.list()[0]?.leaks).toHaveLength(1)
  for (let count = 0; count < 250; count++) traffic.open('page', post('', 'http://localhost:5173/'))
  expect(traffic.leaks()).toHaveLength(1)
  expect(traffic.count()).toBe(251)
  traffic.clear()
  expect([...traffic.leaks(), ...traffic.list()]).toEqual([])
})

it('finds a token where it does not belong, and every request to a host that is not emulated', async () => {
  const { traffic, idToken } = await setUp()
  traffic.open('page', { ...post('', `http://localhost:5173/?t=${idToken}`), method: 'GET' })
  traffic.open('elsewhere', post('', 'https://evil.example/pixel'))
  const [elsewhere, page] = traffic.list().map(({ leaks }) => leaks.join())
  expect(page).toMatch(/^(?=.*token eyJ)(?=.*http:\/\/localhost:5173)/)
  expect(elsewhere).toContain('evil.example')
})

it('decodes tokens and shows none that could be used', async () => {
  const { line, idToken, accessToken } = await setUp()
  const arrival = post(`id_token=${idToken}&access_token=${accessToken}&request_id=1`)
  const [id, access] = tokenViewsOf(arrival, line, Date.now())
  expect(id).toMatchObject({
    kind: 'ID token',
    place: 'id_token',
    says: 'ID token of 山田 花子; expires in 60 min',
  })
  expect(JSON.parse(id?.claims ?? '')).toMatchObject({ name: '山田 花子', aud: '1234567890' })
  expect(access).toMatchObject({ kind: 'access token', claims: '' })
  expect(access?.says).toMatch(/^access token of 山田 花子, for openid, profile, email; expires in 12 h$/)
  line.revokeAccessToken(accessToken)
  expect(tokenViewsOf(arrival, line, Date.now())[1]?.says).toBe('access token, revoked')
  expect(parametersOf(arrival)).toContainEqual({ name: 'request_id', value: '1' })
})
