import { randomUUID } from 'node:crypto'
import type { AppConfig } from '../../../config/appConfig'
import { fail, ok, orOk, skipRest, type Finding } from '../finding'
import type { Reply, Unreached } from '../network'
import { redirectOf } from '../redirects'
import type { Subject } from '../subject'
import { unreachable } from '../unreachable'
import { checkAudience } from './audience'
import { badAccessTokens, badIdTokens, FOREIGN_CHANNELS_TOKEN, NOBODY, type BadToken } from './badTokens'
import { checkCors } from './cors'
import { checkSameSite } from './sameSite'
import { answerOf, codeOf, type CallBackend, type Told } from './told'

/** The contract between app and backend, seen from outside with tokens that are nobody's. */
export async function checkBackend(subject: Subject): Promise<readonly Finding[]> {
  const { config } = subject
  const sameSite = checkSameSite(config)
  const call = callerOf(subject)
  const tokens = config.token === 'id' ? badIdTokens(config.channelId) : badAccessTokens()
  const [garbage, ...others] = tokens
  const first = await call({ token: garbage?.token ?? '' })
  if (first.tag === 'unreached') {
    const findings = [...sameSite, fail('backend', unreachable(first, 'the backend'))]
    return [...findings, ...skipRest('backend', findings, 'the backend cannot be reached')]
  }
  const told = [
    ...toldOf(garbage?.what ?? '', first),
    ...(await Promise.all(others.map(async ({ what, token }) => toldOf(what, await call({ token }))))).flat(),
  ]
  const lost = toldOf(
    'an operation that there is not',
    await call({ operation: 'doctor-no-such-operation', token: 'doctor' }),
  )
  const seen = [...told, ...lost]
  const foreign = told.find(({ what }) => what === FOREIGN_CHANNELS_TOKEN)
  return [
    ok('backend', `${first.status} at ${first.url}`),
    ...checkRedirects(seen),
    ...checkCors(new URL(config.endpointUrl).origin, seen),
    ...(await checkOrigin(call)),
    ...checkTokens(config, tokens, told),
    ...(await checkAudience(subject, call, foreign?.reply ?? null)),
    ...sameSite,
  ]
}

const toldOf = (what: string, reply: Reply | Unreached): readonly Told[] =>
  reply.tag === 'reply' ? [{ what, reply }] : []

function callerOf({ config, ask }: Subject): CallBackend {
  const member = config.token === 'id' ? 'id_token' : 'access_token'
  const own = new URL(config.endpointUrl).origin
  return ({ operation = 'session', origin = own, token }) =>
    ask(`${config.backendUrl}/${operation}`, {
      method: 'POST',
      headers: {
        ...(origin === null ? {} : { origin }),
        'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
        accept: 'application/json, application/problem+json',
      },
      body: String(new URLSearchParams({ request_id: randomUUID(), [member]: token })),
    })
}

function checkRedirects(seen: readonly Told[]): readonly Finding[] {
  const redirected = seen.find(({ reply }) => redirectOf(reply) !== null)
  const to = redirected ? redirectOf(redirected.reply) : null
  if (!redirected || !to) return [ok('backend-redirect', `none in ${seen.length} answers`)]
  return [
    fail('backend-redirect', {
      problem: 'backend_redirects',
      expected: 'an answer of its own, whatever it is asked',
      found: `${redirected.reply.status} from ${redirected.reply.url} to ${to.origin}${to.pathname}`,
      change:
        'Take the redirect away (a sign-in page, another host name, a slash at the end), or correct backendUrl: the app never follows one, because it would send the token on.',
    }),
  ]
}

/** A site that is not the app's; `.invalid` belongs to nobody (RFC 2606). */
const FOREIGN_ORIGIN = 'https://doctor.invalid'

async function checkOrigin(call: CallBackend): Promise<readonly Finding[]> {
  const origins = [
    ['no Origin', null],
    ['the Origin null', 'null'],
    ['a foreign Origin', FOREIGN_ORIGIN],
  ] as const
  const problems = await Promise.all(
    origins.map(async ([what, origin]) => {
      const reply = await call({ origin, token: 'doctor.garbage.token' })
      if (reply.tag === 'unreached') return [fail('backend-origin', unreachable(reply, 'the backend'))]
      return originFindings(what, origin, reply)
    }),
  )
  return orOk(
    'backend-origin',
    onePerText(problems.flat()),
    'none, null and a foreign one: 403 origin_refused',
  )
}

function originFindings(what: string, origin: string | null, reply: Reply): readonly Finding[] {
  if (origin !== null && reply.headers.get('access-control-allow-origin') === origin)
    return [
      fail('backend-origin', {
        problem: 'origin_reflected',
        expected: "Access-Control-Allow-Origin with the app's origin alone",
        found: `${origin} allowed, which asked`,
        change:
          "Compare the request's Origin with a fixed list; any page of the web can read the answers otherwise, with the person's cookie.",
      }),
    ]
  if (reply.status === 403 && codeOf(reply) === 'origin_refused') return []
  return [
    fail('backend-origin', {
      problem: 'origin_not_checked',
      expected: `403 origin_refused for ${what}`,
      found: answerOf(reply),
      change:
        "Let the backend look at Origin before anything else, and refuse whatever is not the app's: these calls need no preflight, so any page could send them with the person's cookie.",
    }),
  ]
}

function checkTokens(
  config: AppConfig,
  tokens: readonly BadToken[],
  told: readonly Told[],
): readonly Finding[] {
  const problems = tokens.flatMap((token) => {
    const reply = told.find(({ what }) => what === token.what)?.reply
    return reply && redirectOf(reply) === null ? tokenFindings(config, token, reply) : []
  })
  return orOk('backend-token', onePerText(problems), `${tokens.length} bad ones: 401`)
}

/** The same wrong answer to several tokens, or origins, is one mistake. */
function onePerText(findings: readonly Finding[]): readonly Finding[] {
  const names = findings.map((finding) => ('problem' in finding ? finding.problem : ''))
  return findings.filter((_, index) => names.indexOf(names[index] ?? '') === index)
}

function tokenFindings(config: AppConfig, token: BadToken, reply: Reply): readonly Finding[] {
  const { status } = reply
  const code = codeOf(reply)
  if (status === 401 && code !== null && token.codes.includes(code)) return []
  const told = {
    expected: `401 ${token.codes.join(' or ')} for ${token.what}`,
    found: answerOf(reply),
  }
  if (status >= 200 && status < 300)
    return [
      fail('backend-token', {
        ...told,
        problem: token.ifAccepted,
        change: `Let the backend verify every token with LINE, with its own channel ID ${config.channelId} from its own configuration, and take the identity from LINE's answer alone (src/backend/README.md, "What to verify"). Until then anybody can sign in as anybody. If it made an account for ${NOBODY}, delete that.`,
      }),
    ]
  const { problem, change } = wrongAnswer(config, status, code)
  return [fail('backend-token', { ...told, problem, change })]
}

/** What a refusal means that is not the contract's for a bad token. */
function wrongAnswer(
  { endpointUrl, backendUrl }: AppConfig,
  status: number,
  code: string | null,
): { readonly problem: string; readonly change: string } {
  const { origin } = new URL(endpointUrl)
  if (code === 'origin_refused')
    return {
      problem: 'own_origin_refused',
      change: `Let the backend accept the Origin ${origin}, exactly so: it is the endpoint's, without a slash.`,
    }
  if (status === 503 && code === 'maintenance')
    return { problem: 'maintenance', change: 'The backend says that it is closed: look again later.' }
  if (status === 503)
    return {
      problem: 'backend_without_line',
      change:
        'The backend cannot ask LINE: let it reach https://api.line.me (firewall, proxy, DNS), or LINE has trouble now.',
    }
  if (status === 404 || status === 405)
    return {
      problem: 'backend_not_found',
      change: `Let the backend answer POST ${backendUrl}/session, or correct backendUrl: operations are put behind it.`,
    }
  if (status === 401 && code === null)
    return {
      problem: 'no_problem_document',
      change:
        'Answer refusals with application/problem+json and a member "code" (src/backend/README.md, "Failures"); a gateway in front may have answered instead.',
    }
  return {
    problem: 'wrong_refusal',
    change:
      'Answer as src/backend/README.md says ("Failures"); npm run contract plays all of it against your backend.',
  }
}
