import * as v from 'valibot'
import type { AppConfig } from '../../../config/appConfig'
import { fail, ok, orOk, skipRest, warn, type Finding, type Problem } from '../finding'
import type { Reply, Unreached } from '../network'
import type { Subject } from '../subject'
import { unreachable } from '../unreachable'
import { stageWith } from './config'
import { decodePayload } from './tokenPayload'

const Answer = v.pipe(v.string(), v.parseJson(), v.object({ contextToken: v.string() }))

const Feature = v.object({ permission: v.literal(true) })

/** The context of a LIFF app, as `liff.init()` gets it before anybody is signed in (SDK 2.31 behaviour). */
const Context = v.object({
  liffId: v.optional(v.string()),
  endpointUrl: v.optional(v.string()),
  scope: v.optional(v.array(v.string()), []),
  availability: v.optional(v.record(v.string(), v.unknown()), {}),
  miniDomainAllowed: v.optional(v.boolean()),
})

type Context = v.InferOutput<typeof Context>

/**
 * What LINE's console has for the LIFF ID. It is asked as the SDK asks: `GET /liff/v2/apps/{liffId}/contextToken` of
 * api.line.me, without a token. LINE does not document this address; the SDK of every LIFF app relies on it.
 */
export async function checkLine(subject: Subject): Promise<readonly Finding[]> {
  const { config, ask } = subject
  const reply = await ask(`https://api.line.me/liff/v2/apps/${config.liffId}/contextToken`, {
    headers: { origin: new URL(config.endpointUrl).origin, 'content-type': 'application/json' },
  })
  const context = contextOf(reply)
  if (context === null) {
    const unknown = [fail('liff-id', unanswered(reply, config))]
    return [...unknown, ...skipRest('line', unknown, 'LINE did not answer with the LIFF app')]
  }
  return [
    ok('liff-id', `LINE knows ${config.liffId}`),
    endpointFinding(subject, context.endpointUrl),
    ...scopeFindings(config, context),
    ...featureFindings(config, context),
  ]
}

function contextOf(reply: Reply | Unreached): Context | null {
  if (reply.tag === 'unreached' || reply.status !== 200) return null
  const answer = v.safeParse(Answer, reply.text)
  if (!answer.success) return null
  const context = v.safeParse(Context, decodePayload(answer.output.contextToken))
  return context.success ? context.output : null
}

/** Where an owner finds the LIFF app's fields. */
function consoleField({ miniApp, stage }: AppConfig, field: string): string {
  return miniApp
    ? `LINE Developers Console › your MINI App channel › Web app settings › ${field} (of ${stage})`
    : `LINE Developers Console › your LINE Login channel › LIFF › your LIFF app › ${field}`
}

function unanswered(reply: Reply | Unreached, config: AppConfig): Problem {
  if (reply.tag === 'unreached')
    return {
      ...unreachable(reply, 'LINE'),
      change: 'Look at your own network (firewall, proxy, DNS): LINE cannot be reached from here.',
    }
  const { status } = reply
  const told = { expected: `a LIFF app with the LIFF ID ${config.liffId}`, found: `${status} from LINE` }
  const copyId = `Copy ${consoleField(config, 'LIFF ID')} to stages.${config.stage}.liffId.`
  if (status === 429 || status >= 500)
    return { ...told, problem: 'line_unavailable', change: 'LINE has trouble now: look again later.' }
  if (status === 401 || status === 403)
    return {
      ...told,
      problem: 'liff_app_not_published',
      change: `LINE keeps the public out. Set the channel to Published (LINE Developers Console › your channel › the label "Developing" at its top). If it is, the LIFF ID is wrong: ${copyId}`,
    }
  return { ...told, problem: 'liff_id_unknown', change: copyId }
}

function endpointFinding(subject: Subject, registered: string | undefined): Finding {
  const { config } = subject
  if (registered === undefined || !URL.canParse(registered))
    return fail('line-endpoint', {
      problem: 'endpoint_missing',
      expected: config.endpointUrl,
      found: registered ?? 'no endpoint URL',
      change: `Enter ${config.endpointUrl} in ${consoleField(config, 'Endpoint URL')}.`,
    })
  const atLine = new URL(registered)
  // LINE may keep the root without its slash; as an address it is the same.
  if (atLine.href === config.endpointUrl) return ok('line-endpoint', config.endpointUrl)
  return fail('line-endpoint', {
    ...endpointProblem(subject, atLine),
    expected: config.endpointUrl,
    found: `${registered} at LINE`,
  })
}

function endpointProblem(
  { config, stages }: Subject,
  atLine: URL,
): { readonly problem: string; readonly change: string } {
  const ours = new URL(config.endpointUrl)
  const enter = `Enter ${config.endpointUrl} in ${consoleField(config, 'Endpoint URL')}`
  const other = stageWith(stages, config, ({ endpointUrl }) => isSame(endpointUrl, atLine))
  if (other !== undefined)
    return {
      problem: 'liff_id_of_another_stage',
      change: `That is the endpoint of the stage ${other}: the LIFF ID is wrong. Copy the one of the stage ${config.stage} to stages.${config.stage}.liffId.`,
    }
  if (atLine.protocol !== ours.protocol)
    return { problem: 'endpoint_http', change: `${enter}: LIFF works on https alone.` }
  if (atLine.host !== ours.host)
    return {
      problem: 'endpoint_on_another_host',
      change: `${enter}. If that is another app's endpoint, the LIFF ID is wrong: copy the right one to stages.${config.stage}.liffId.`,
    }
  if (atLine.pathname !== ours.pathname && withSlash(atLine.pathname) === ours.pathname)
    return {
      problem: 'endpoint_slash',
      change: `${enter}, with the slash at its end: LINE puts the paths of LIFF URLs behind it, and the app's base path is ${ours.pathname}.`,
    }
  if (atLine.pathname !== ours.pathname)
    return {
      problem: 'endpoint_base_path',
      change: `${enter}. If ${atLine.pathname} is right, give it to stages.${config.stage}.endpointUrl, build, and serve the files there: it is the base path of every file.`,
    }
  return { problem: 'endpoint_query', change: `${enter}, with this very query.` }
}

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`)

/** Whether an endpoint of the config is the one at LINE, its closing slash aside. */
const isSame = (endpointUrl: string, atLine: URL): boolean =>
  withSlash(new URL(endpointUrl).href) === withSlash(atLine.href)

function scopeFindings(config: AppConfig, { scope }: Context): readonly Finding[] {
  const field = consoleField(config, 'Scopes')
  const lacking = (name: string, why: string): Problem => ({
    problem: `scope_${name}_missing`,
    expected: `the scope ${name}, ${why}`,
    found: scope.join(', ') || 'no scope',
    change: `Tick ${name} in ${field}.`,
  })
  const wantsEmail = config.texts.emailPurpose !== undefined
  return orOk(
    'line-scopes',
    [
      ...(scope.includes('openid') ? [] : [fail('line-scopes', lacking('openid', 'which ID tokens need'))]),
      ...(scope.includes('profile') ? [] : [warn('line-scopes', lacking('profile', 'for name and picture'))]),
      ...(scope.includes('email') || !wantsEmail
        ? []
        : [
            warn(
              'line-scopes',
              lacking('email', 'because texts.emailPurpose says what it is for (LINE must approve it first)'),
            ),
          ]),
    ],
    scope.join(', '),
  )
}

function featureFindings(config: AppConfig, context: Context): readonly Finding[] {
  const isAllowed = (name: string): boolean => v.is(Feature, context.availability[name])
  const problems: Finding[] = []
  if (config.features.share && !isAllowed('shareTargetPicker'))
    problems.push(
      warn('line-features', {
        problem: 'share_target_picker_off',
        expected: 'the share target picker, because features.share is on',
        found: 'off at LINE',
        change: `Turn on ${consoleField(config, 'Share target picker')}.`,
      }),
    )
  if (config.features.homeScreenShortcut && !isAllowed('addToHomeV2'))
    problems.push(
      warn('line-features', {
        problem: 'home_screen_shortcut_not_allowed',
        expected: 'the home screen shortcut, because features.homeScreenShortcut is on',
        found: 'not allowed by LINE',
        change:
          'LINE allows it to verified MINI Apps: have the MINI App verified, or turn features.homeScreenShortcut off.',
      }),
    )
  if (context.miniDomainAllowed !== undefined && context.miniDomainAllowed !== config.miniApp)
    problems.push(
      warn('line-features', {
        problem: 'mini_app_mismatch',
        expected: config.miniApp
          ? 'a LINE MINI App, because miniApp is true'
          : 'a LIFF app, because miniApp is false',
        found: config.miniApp ? 'a LIFF app' : 'a LINE MINI App',
        change: `Set miniApp to ${String(!config.miniApp)}, or take the LIFF ID of the right channel.`,
      }),
    )
  return orOk('line-features', problems, `all that are on${unseenAccount(config)}`)
}

/** LINE names the account that is linked to a channel to nobody but the channel's admins. */
const unseenAccount = ({ features, officialAccountId }: AppConfig): string =>
  features.friendship
    ? `; that ${officialAccountId ?? 'the account'} is linked to the channel (Basic settings) only you can see`
    : ''
