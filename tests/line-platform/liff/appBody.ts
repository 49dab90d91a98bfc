import * as v from 'valibot'
import type { LiffAppRegistration } from '../model'

/** LINE docs, LIFF server API: https alone, and no fragment. */
const url = v.pipe(
  v.string(),
  v.url(),
  v.startsWith('https://'),
  v.check((text) => !text.includes('#')),
)

const viewType = v.picklist(['compact', 'tall', 'full'])

/** LINE docs: the name may not contain "LINE" or something like it. */
const description = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check((text) => !/line/i.test(text)),
)

const others = {
  description: v.optional(description),
  features: v.optional(v.object({ qrCode: v.optional(v.boolean()), ble: v.optional(v.boolean()) })),
  permanentLinkPattern: v.optional(v.literal('concat')),
  scope: v.optional(v.array(v.picklist(['openid', 'profile', 'email', 'chat_message.write']))),
  botPrompt: v.optional(v.picklist(['none', 'normal', 'aggressive'])),
}

/** `POST /liff/v1/apps` */
export const AddBody = v.object({
  view: v.object({ type: viewType, url, moduleMode: v.optional(v.boolean()) }),
  ...others,
})

/** `PUT /liff/v1/apps/{liffId}`: what is absent stays. */
export const UpdateBody = v.object({
  view: v.optional(
    v.object({ type: v.optional(viewType), url: v.optional(url), moduleMode: v.optional(v.boolean()) }),
  ),
  ...others,
})

/** The members of a registration that a body sets. */
export function changesOf(body: v.InferOutput<typeof UpdateBody>): Partial<LiffAppRegistration> {
  const { view = {}, features, scope, botPrompt } = body
  return {
    ...(view.url === undefined ? {} : { endpointUrl: view.url }),
    ...(view.type === undefined ? {} : { viewType: view.type }),
    ...(view.moduleMode === undefined ? {} : { moduleMode: view.moduleMode }),
    ...(body.description === undefined ? {} : { description: body.description }),
    ...(features?.qrCode === undefined ? {} : { qrCode: features.qrCode }),
    ...(scope === undefined ? {} : { scopes: scope }),
    ...(botPrompt === undefined ? {} : { botPrompt }),
  }
}

/** An app as `GET /liff/v1/apps` lists it. */
export const listed = (app: LiffAppRegistration) => ({
  liffId: app.liffId,
  view: { type: app.viewType, url: app.endpointUrl, moduleMode: app.moduleMode ?? false },
  ...(app.description === undefined ? {} : { description: app.description }),
  features: { ble: false, qrCode: app.qrCode ?? false },
  permanentLinkPattern: 'concat',
  scope: app.scopes,
  botPrompt: app.botPrompt,
})
