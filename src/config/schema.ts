import * as v from 'valibot'
import { LOCALES, type Locale } from './appConfig'
import { localized, objectOf, recordOf, text, url } from './schemaParts'

/** LINE's LIFF ID: the ten digits of the channel ID, a dash, eight letters or digits. */
export const liffId = v.pipe(
  v.string('a LIFF ID like 1234567890-AbcdEfgh'),
  v.regex(/^\d{10}-[A-Za-z0-9]{8}$/, 'a LIFF ID like 1234567890-AbcdEfgh'),
  v.description('The LIFF ID from the LINE Developers Console.'),
)

/** The folder the app is served from, as registered for the LIFF ID. LIFF refuses an endpoint with a fragment. */
export const endpointUrl = v.pipe(
  url({ fragment: 'refused' }),
  v.check((value) => !/\.html?$/i.test(value), 'the URL of a folder, not of a file'),
  v.description('The endpoint URL registered for this LIFF ID: the folder the app is served from.'),
)

/** Operations are appended as path segments, so that a query has no place. */
export const backendUrl = v.pipe(
  url({ fragment: 'refused', query: 'refused' }),
  v.description('Where the service answers; operations are called as {backendUrl}/{operation}.'),
)

const stage = objectOf({ liffId, endpointUrl, backendUrl })

const LOCALE_NAMES = LOCALES.map((locale) => `"${locale}"`).join(', ')

const locales = v.pipe(
  v.array(v.picklist(LOCALES, `one of ${LOCALE_NAMES}`), `a list with some of ${LOCALE_NAMES}`),
  v.minLength(1, 'at least one language'),
  v.check((list) => new Set(list).size === list.length, 'each language once'),
  v.guard((list: Locale[]): list is [Locale, ...Locale[]] => list.length > 0),
  v.description('The languages of the app; the first is the fallback.'),
)

const localizedText = localized(text, 'a text')
const localizedUrl = localized(url(), 'an absolute https URL')
const flag = v.boolean('true or false')
const off = v.optional(flag, false)

const service = objectOf({
  name: v.pipe(localizedText, v.description('The name people know the service by.')),
  description: v.exactOptional(
    v.pipe(localizedText, v.description('One sentence for previews of a shared link.')),
  ),
  logo: v.exactOptional(
    v.pipe(
      v.string('the name of an image file in public/'),
      v.regex(/^[\w-][\w.-]*\.(?:svg|png|webp|jpe?g)$/i, 'the name of an image file in public/'),
      v.description('An image file in public/.'),
    ),
  ),
  accent: v.exactOptional(
    v.pipe(v.string('a colour like #d6336c'), v.regex(/^#[0-9a-fA-F]{6}$/, 'a colour like #d6336c')),
  ),
  websiteUrl: v.exactOptional(v.pipe(localizedUrl, v.description('Where "Continue without LINE" leads.'))),
  privacyPolicyUrl: v.exactOptional(localizedUrl),
  termsUrl: v.exactOptional(localizedUrl),
  supportUrl: v.exactOptional(localizedUrl),
})

const features = objectOf({
  linking: v.pipe(
    off,
    v.description('Link the LINE account to an account at the service. Needs serviceUrls.'),
  ),
  friendship: v.pipe(off, v.description('Add the official account as a friend. Needs officialAccountId.')),
  share: v.pipe(off, v.description('Share an invitation. Needs texts.shareMessage.')),
  homeScreenShortcut: v.pipe(
    off,
    v.description(
      'Offer a shortcut on the home screen. LINE allows it for verified MINI Apps: needs miniApp.',
    ),
  ),
  externalBrowser: v.pipe(
    off,
    v.description("Inside LINE, offer to open the page in the phone's own browser."),
  ),
})

const texts = objectOf({
  linkBenefit: v.exactOptional(v.pipe(localizedText, v.description('What linking is good for.'))),
  emailPurpose: v.exactOptional(v.pipe(localizedText, v.description('What the e-mail address is used for.'))),
  shareMessage: v.exactOptional(v.pipe(localizedText, v.description('The invitation that is shared.'))),
})

const serviceUrl = url({ fragment: 'refused', query: 'refused' })

/** The whole of `liff.config.json`. What no single key can tell is checked in `rules.ts`. */
export const projectConfig = objectOf({
  $schema: v.exactOptional(v.string('a text')),
  service,
  locales,
  token: v.pipe(
    v.picklist(['id', 'access'], '"id" or "access"'),
    v.description('Which raw token the operation "session" sends.'),
  ),
  login: v.pipe(
    v.picklist(['button', 'auto'], '"button" or "auto"'),
    v.description('Outside LINE: wait for a tap, or go to LINE Login at once.'),
  ),
  miniApp: v.pipe(off, v.description('The LIFF app is a LINE MINI App.')),
  features: v.optional(features, {}),
  officialAccountId: v.exactOptional(
    v.pipe(
      v.string('a LINE Official Account ID like @sakurabooks'),
      v.regex(/^@[a-z0-9._-]+$/, 'a LINE Official Account ID like @sakurabooks'),
    ),
  ),
  texts: v.optional(texts, {}),
  serviceUrls: v.optional(
    v.pipe(
      v.array(serviceUrl, 'a list of https URLs'),
      v.description('Where answers of the backend may send the person: matched by origin and path prefix.'),
    ),
    [],
  ),
  destinations: v.optional(
    v.pipe(
      recordOf(/^[a-z0-9-]+$/, 'a key of a-z, 0-9 and "-"', url()),
      v.description('What rich-menu tiles open: /go/{key}.'),
    ),
    {},
  ),
  stages: v.pipe(
    recordOf(/^[a-z0-9-]+$/, 'a stage name of a-z, 0-9 and "-"', stage),
    v.minEntries(1, 'at least one stage'),
    v.description('One LIFF ID, endpoint and backend per stage. A plain LIFF app needs only "published".'),
  ),
})

export type ProjectConfig = v.InferOutput<typeof projectConfig>
export type Stage = v.InferOutput<typeof stage>
