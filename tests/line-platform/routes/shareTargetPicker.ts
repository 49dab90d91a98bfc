import * as v from 'valibot'
import type { Context } from 'hono'
import { requireBearer } from '../http/bearer'
import { parseForm, parseQuery, text } from '../http/input'
import { apiError } from '../http/replies'
import type { RouteModule } from '../http/app'
import { SharedMessages } from '../liff/sharedMessages'
import { errorPage } from '../pages/error'
import { windowDonePage } from '../pages/ownWindow'
import { sharePickerPage } from '../pages/sharePicker'
import type { Picker, ShareResult } from '../stores/shares'
import type { World } from '../world'

const RESULT = '/access.line.me/oauth2/v2.1/liff/shareTargetPicker/result'
/** Where the SDK's pop-up leads outside LINE. */
const POP_UP = '/access.line.me/oauth2/v2.1/liff/shareTargetPicker'
/** In LINE the picker is a part of the app: the emulator's own page stands for it. */
const IN_APP = '/liff.line.me/__picker'

const Which = v.object({ liffId: text, ott: text })
const Given = v.object({ ...Which.entries, data: v.optional(text) })
const Said = v.object({
  ...Which.entries,
  answer: v.picklist(['send', 'cancel', 'close']),
  data: v.optional(v.string(), ''),
})
const Payload = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ messages: SharedMessages, isMultiple: v.boolean() }),
)

const issueOtt = (c: Context, world: World) =>
  requireBearer(c, world, null, (person, { channelId }) => {
    const app = world.apps.find(c.req.param('liffId') ?? '')
    if (app?.channelId !== channelId || app.shareTargetPicker === false)
      return apiError(c, 403, 'The share target picker is not available for this app.')
    return c.json({ ott: world.shares.open(person.id, app.liffId).ott })
  })

function pickerOf(c: Context, world: World): Picker | undefined {
  const query = parseQuery(Which, c)
  return query.tag === 'ok' ? world.shares.find(query.value.ott, query.value.liffId) : undefined
}

/** What the SDK asks every half a second until there is a result. */
function tellResult(c: Context, world: World): Response {
  const picker = pickerOf(c, world)
  if (!picker) return apiError(c, 400, 'invalid ott')
  const { result } = picker
  if (result.tag === 'pending') return c.json({})
  if (result.tag !== 'FAILURE') return c.json({ result: result.tag })
  return c.json({ result: result.tag, resultDescription: result.description })
}

/** The SDK tells that its pop-up was closed. */
async function cancel(c: Context, world: World): Promise<Response> {
  const picker = pickerOf(c, world)
  const form = await parseForm(v.object({ result: v.literal('CANCEL') }), c)
  if (!picker || form.tag === 'bad') return apiError(c, 400, 'invalid request')
  world.shares.end(picker, { tag: 'CANCEL' })
  return c.json({ status: 'ok' })
}

const nothing = (c: Context) => c.html(errorPage('400 Bad Request', 'There is nothing to share.'), 400)

function show(c: Context, world: World): Response | Promise<Response> {
  const query = parseQuery(Given, c)
  const picker = pickerOf(c, world)
  if (query.tag === 'bad' || picker?.result.tag !== 'pending') return nothing(c)
  return c.html(
    sharePickerPage({
      action: `${world.baseUrlOf('liff.line.me')}/__picker`,
      liffId: picker.liffId,
      ott: picker.ott,
      data: query.value.data ?? null,
      people: world.people.list().filter(({ id }) => id !== picker.personId),
    }),
  )
}

function send(world: World, picker: Picker, to: readonly string[], data: string): ShareResult {
  const { sharePickerError } = world.knobs
  if (sharePickerError !== null) return { tag: 'FAILURE', description: sharePickerError }
  const payload = v.safeParse(Payload, data)
  if (!payload.success) return { tag: 'FAILURE', description: 'invalid messages' }
  if (to.length === 0 || (to.length > 1 && !payload.output.isMultiple)) return { tag: 'CANCEL' }
  const { personId, liffId } = picker
  world.shares.add({ personId, liffId, to, messages: payload.output.messages })
  return { tag: 'SUCCESS' }
}

async function answer(c: Context, world: World): Promise<Response> {
  // Read before the form is: a request's body is read once.
  const to = new URLSearchParams(await c.req.raw.clone().text()).getAll('to')
  const form = await parseForm(Said, c)
  const picker = form.tag === 'ok' ? world.shares.find(form.value.ott, form.value.liffId) : undefined
  if (form.tag === 'bad' || picker?.result.tag !== 'pending') return nothing(c)
  const { answer: said, data } = form.value
  world.shares.end(picker, said === 'send' ? send(world, picker, to, data) : { tag: 'CANCEL' })
  return c.html(windowDonePage())
}

/** `liff.shareTargetPicker()` (SDK 2.31 behaviour): the one-time token, the picker inside and outside LINE, its result. */
export const shareTargetPicker: RouteModule = {
  cors: [
    { host: 'api.line.me', path: /^\/liff\/v2\/apps\/[^/]+\/ott$/, methods: ['GET'] },
    {
      host: 'access.line.me',
      path: /^\/oauth2\/v2\.1\/liff\/shareTargetPicker\/result$/,
      methods: ['GET', 'POST'],
    },
  ],
  mount(app, world) {
    app.get('/api.line.me/liff/v2/apps/:liffId/ott', (c) => issueOtt(c, world))
    app.get(RESULT, (c) => tellResult(c, world))
    app.post(RESULT, (c) => cancel(c, world))
    app.get(POP_UP, (c) => show(c, world))
    app.get(IN_APP, (c) => show(c, world))
    app.post(IN_APP, (c) => answer(c, world))
  },
}
