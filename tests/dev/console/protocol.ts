import * as v from 'valibot'

/** What the console's page and the dev server say to each other, checked on both sides. */

/** Under the app's own origin. */
export const CONSOLE_PATH = '/__console'
export const API_PATH = '/__console/api/'

/** What the app is opened as. */
export const OPENINGS = ['liff', 'mini', 'in-app', 'external'] as const
export const PHONES = ['ios', 'android', 'desktop'] as const
export const SIZES = ['compact', 'tall', 'full'] as const
export const THEMES = ['light', 'dark'] as const
export const SCOPES = ['openid', 'profile', 'email'] as const

export type OpeningKind = (typeof OPENINGS)[number]
export type Phone = (typeof PHONES)[number]
export type Scope = (typeof SCOPES)[number]

/** All that one can choose: who opens what, on what, and what goes wrong. */
export const LookSchema = v.object({
  as: v.picklist(OPENINGS),
  phone: v.picklist(PHONES),
  size: v.picklist(SIZES),
  /** The emulator's handle. */
  person: v.string(),
  language: v.string(),
  theme: v.picklist(THEMES),
  /** What the app is registered for and the person grants. */
  scopes: v.pipe(v.array(v.picklist(SCOPES)), v.readonly()),
  /** A scene of the fault matrix; `null`: nothing goes wrong. */
  fault: v.nullable(v.string()),
  /** Below the endpoint, or behind the LIFF URL: such as `/link`. */
  path: v.string(),
})

export type Look = Readonly<v.InferOutput<typeof LookSchema>>

/** `isFresh`: nobody is signed in anywhere, nothing is linked, nothing was sent before. */
export const OrderSchema = v.object({ look: LookSchema, isFresh: v.boolean() })

/** What a scene needs the person to do; the console can do it for them where it shares the app's origin. */
export const StepSchema = v.variant('do', [
  v.object({ do: v.literal('log_in') }),
  v.object({ do: v.literal('choose_person'), id: v.string() }),
  v.object({ do: v.literal('allow') }),
  v.object({ do: v.literal('cancel') }),
  v.object({ do: v.literal('main_action') }),
  v.object({ do: v.literal('reload') }),
  v.object({ do: v.literal('wait_for'), ending: v.string() }),
  v.object({ do: v.literal('let_pass'), hours: v.number() }),
  v.object({ do: v.literal('end_tokens'), how: v.picklist(['revoke', 'expire']) }),
  v.object({ do: v.literal('rewrite'), record: v.string(), text: v.string() }),
  v.object({ do: v.literal('claim'), claim: v.string(), value: v.string() }),
  v.object({
    do: v.literal('leave_record'),
    area: v.picklist(['local', 'session']),
    record: v.string(),
    text: v.string(),
  }),
  v.object({ do: v.literal('end_cookie') }),
  v.object({ do: v.literal('back') }),
  v.object({ do: v.literal('sign_out') }),
  v.object({ do: v.literal('confirm') }),
  v.object({ do: v.literal('forget') }),
])

export type Step = v.InferOutput<typeof StepSchema>

/** Where a scene is opened; it overrides what was chosen as far as it must. */
export const OpenedSchema = v.object({
  url: v.string(),
  /** As what it really is opened: a scene may need another place than the chosen one. */
  as: v.picklist(OPENINGS),
  phone: v.picklist(PHONES),
  steps: v.array(StepSchema),
  /** Where it should end, by the matrix's names; `null` where nothing was armed. */
  ends: v.nullable(v.string()),
  /** Seconds that pass until then, where they are many. */
  takes: v.nullable(v.number()),
})

export type Opened = v.InferOutput<typeof OpenedSchema>

export const SceneEntrySchema = v.object({
  id: v.string(),
  /** Which of several shapes of the fault; empty where there is one. */
  shape: v.string(),
  ends: v.string(),
})

/** A row of the fault matrix, with what of it can be played here. */
export const FaultEntrySchema = v.object({
  number: v.number(),
  fault: v.string(),
  ends: v.string(),
  scenes: v.array(SceneEntrySchema),
  /** Why it cannot be played on one page; `null` where it can. */
  because: v.nullable(v.string()),
})

export type FaultEntry = v.InferOutput<typeof FaultEntrySchema>
export type SceneEntry = v.InferOutput<typeof SceneEntrySchema>

export const CatalogueSchema = v.object({
  serviceName: v.string(),
  people: v.array(v.object({ id: v.string(), name: v.string(), language: v.string() })),
  languages: v.array(v.object({ code: v.string(), name: v.string() })),
  /** Accounts of the service that one can link. */
  accounts: v.array(v.string()),
  chatUrl: v.string(),
  /** Where the app is; its page paths are below. */
  endpointUrl: v.string(),
  liffUrl: v.string(),
  miniAppUrl: v.string(),
  faults: v.array(FaultEntrySchema),
})

export type Catalogue = v.InferOutput<typeof CatalogueSchema>

const text = v.string()

export const TokenViewSchema = v.object({
  kind: v.picklist(['ID token', 'access token', 'other token']),
  /** Which parameter or header carried it. */
  place: text,
  /** One sentence for people. */
  says: text,
  header: text,
  claims: text,
})

export type TokenView = v.InferOutput<typeof TokenViewSchema>

export const RequestViewSchema = v.object({
  id: v.number(),
  /** ms since the epoch, by the world's clock. */
  at: v.number(),
  to: v.picklist(['LINE', 'service', 'page', 'elsewhere']),
  method: text,
  host: text,
  path: text,
  /** `null`: no answer yet. */
  status: v.nullable(v.number()),
  /** Parameters of query and body; tokens shortened. */
  parameters: v.array(v.object({ name: text, value: text })),
  tokens: v.array(TokenViewSchema),
  /** One sentence for each value of a profile, or misplaced token, that was found in it. */
  leaks: v.array(text),
})

export type RequestView = v.InferOutput<typeof RequestViewSchema>

export const StateSchema = v.object({
  /** Newest first. */
  requests: v.array(RequestViewSchema),
  /** How many requests were searched for values of profiles. */
  searched: v.number(),
  leaks: v.array(text),
  /** By how many ms the world's clock is ahead of this computer's. */
  ahead: v.number(),
  /** What the service knows of each person it has met. */
  members: v.array(
    v.object({ person: text, account: v.nullable(text), linkedAt: v.nullable(text), inChat: v.boolean() }),
  ),
  /** Faults that no request has met yet. */
  pending: v.array(text),
})

export type State = v.InferOutput<typeof StateSchema>

export const ClockOrderSchema = v.object({ advance: v.nullable(v.number()) })
export const AccountOrderSchema = v.object({
  person: v.string(),
  /** Of the account to link; `null` unlinks. */
  email: v.nullable(v.string()),
})
export const TokensOrderSchema = v.object({ how: v.picklist(['revoke', 'expire']) })
export const ForeignOrderSchema = v.object({ url: v.string() })
