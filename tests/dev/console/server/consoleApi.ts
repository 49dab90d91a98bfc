import { Hono, type Context } from 'hono'
import * as v from 'valibot'
import { LANGUAGE_NAMES } from '../../../../src/messages/load'
import { SEED_BOT_CHANNEL_ID } from '../../../line-platform'
import type { Case } from '../../../matrix/case'
import { LINE_PREFIX, liffUrlOf, type Emulated } from '../../emulated'
import {
  AccountOrderSchema,
  API_PATH,
  ClockOrderSchema,
  ForeignOrderSchema,
  OrderSchema,
  TokensOrderSchema,
  type Catalogue,
  type RequestView,
  type State,
} from '../protocol'
import { faultEntries } from './faults'
import { openLook } from './openLook'
import { parametersOf, shortened, tokenViewsOf } from './tokenViews'
import type { Sent } from './traffic'

/** Accounts that the reference backend's service has from the beginning (tests/backend/accounts.ts). */
const ACCOUNTS = ['hanako@example.com', 'taro@example.com', 'mei@example.com']

/** What the console's page asks the dev server. `loadCases`: the fault matrix, which takes a moment to load. */
export function createConsoleApi(
  emulated: Emulated,
  loadCases: () => Promise<readonly Case[]>,
): (request: Request) => Promise<Response> {
  const app = new Hono().basePath(API_PATH)

  app.get('catalogue', async (c) => c.json(catalogue(emulated, await loadCases())))
  app.get('state', (c) => c.json(stateOf(emulated)))

  app.post('open', (c) =>
    withOrder(c, OrderSchema, async ({ look, isFresh }) => {
      const entries = faultEntries(await loadCases()).flatMap(({ scenes }) => scenes)
      const ends = entries.find(({ id }) => id === look.fault)?.ends ?? null
      return openLook(emulated, { look, isFresh, ends })
    }),
  )

  app.post('clock', (c) =>
    withOrder(c, ClockOrderSchema, ({ advance }) => {
      if (advance === null) emulated.clock.reset()
      else emulated.clock.advance(advance)
      return { ahead: emulated.ahead() }
    }),
  )

  app.post('account', (c) =>
    withOrder(c, AccountOrderSchema, ({ person, email }) => {
      const { userId } = emulated.line.people.get(person)
      if (email === null) emulated.backend.unlink(userId)
      else emulated.backend.linkExisting(userId, email)
      return {}
    }),
  )

  app.post('tokens', (c) =>
    withOrder(c, TokensOrderSchema, ({ how }) => {
      const end = how === 'revoke' ? emulated.line.revokeAccessToken : emulated.line.expireAccessToken
      emulated.issued.accessTokens.forEach(end)
      return {}
    }),
  )

  // What a page asked of a host that is not emulated: only the page itself can tell.
  app.post('foreign', (c) =>
    withOrder(c, ForeignOrderSchema, ({ url }) => {
      const arrival = { method: 'GET', url: new URL(url), headers: {}, body: '' }
      emulated.traffic.open('elsewhere', arrival)
      return {}
    }),
  )

  app.post('reset', async (c) => {
    await emulated.reset()
    return c.json({})
  })

  return async (request) => app.fetch(request)
}

async function withOrder<T>(
  c: Context,
  schema: v.GenericSchema<unknown, T>,
  answer: (order: T) => object | Promise<object>,
): Promise<Response> {
  const order = v.safeParse(schema, await c.req.json().catch(() => null))
  if (!order.success) return c.json({ error: v.summarize(order.issues) }, 400)
  return c.json(await answer(order.output))
}

function catalogue({ config, line }: Emulated, cases: readonly Case[]): Catalogue {
  const { endpointUrl, liffUrl, locales, service } = config
  return {
    serviceName:
      typeof service.name === 'string' ? service.name : line.apps.getChannel(config.channelId).name,
    people: line.people.list().map(({ id, name, language }) => ({ id, name, language })),
    languages: Object.entries(LANGUAGE_NAMES)
      .filter(([code]) => locales.some((locale) => locale === code))
      .map(([code, name]) => ({ code, name })),
    accounts: ACCOUNTS,
    chatUrl: `${LINE_PREFIX}/liff.line.me/__chat?account=${SEED_BOT_CHANNEL_ID}&target=phone`,
    endpointUrl,
    liffUrl: liffUrlOf(liffUrl, false),
    miniAppUrl: liffUrlOf(liffUrl, true),
    faults: faultEntries(cases),
  }
}

function stateOf(emulated: Emulated): State {
  const { traffic, line, backend } = emulated
  return {
    requests: traffic.list().map((sent) => requestView(sent, emulated)),
    searched: traffic.count(),
    leaks: [...traffic.leaks()],
    ahead: emulated.ahead(),
    members: backend.members.list().map(({ sub, account }) => ({
      person: line.people.find(sub)?.id ?? sub,
      account: account?.label ?? null,
      linkedAt: account?.linkedAt ?? null,
      inChat: backend.isLinkedInChat(sub),
    })),
    pending: [...line.pendingFaults(), ...backend.pendingFaults()],
  }
}

function requestView({ id, at, to, arrival, status, leaks }: Sent, { line, clock }: Emulated): RequestView {
  const { method, url } = arrival
  return {
    id,
    at,
    to,
    method,
    host: url.host,
    path: url.pathname,
    status,
    parameters: parametersOf(arrival).map(({ name, value }) => ({ name, value: shortened(value) })),
    tokens: tokenViewsOf(arrival, line, clock.now()),
    leaks: [...leaks],
  }
}
