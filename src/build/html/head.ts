import type { HtmlTagDescriptor } from 'vite'
import type { AppConfig, Locale } from '../../config/appConfig'
import { EMULATOR } from '../../config/resolve'
import { inFirstLanguage } from './localizedText'

/** What a preview says of a service that wrote no description. */
const NEUTRAL_DESCRIPTION: Record<Locale, string> = {
  ja: 'LINEでログインできます。',
  en: 'Sign in with LINE.',
  th: 'เข้าสู่ระบบด้วย LINE',
  'zh-TW': '使用LINE登入。',
  ko: 'LINE으로 로그인할 수 있어요.',
  id: 'Masuk dengan LINE.',
}

const PREVIEW_IMAGE = 'preview.png'

const ICON = 'icon.svg'

/**
 * The tags of the page's head that come from the config. LINE's chat preview reads only markup, so they cannot be
 * left to the app. Vite escapes the attributes.
 */
export function headTags(config: AppConfig, base: string): HtmlTagDescriptor[] {
  return [
    ...preconnects(config),
    ...robots(config),
    ...previews(config),
    tag('link', { rel: 'icon', href: `${base}${config.service.logo ?? ICON}` }),
  ]
}

/** The document's language and title, set in the markup as it stands. */
export function withLanguageAndTitle(html: string, config: AppConfig): string {
  const title = escapeText(inFirstLanguage(config.service.name, config))
  const element = `<title>${title}</title>`
  // Functions, because a "$" in a replacement text would be read as a pattern.
  const titled = /<title>[^]*?<\/title>/i.test(html)
    ? html.replace(/<title>[^]*?<\/title>/i, () => element)
    : html.replace(/<\/head>/i, (end) => `  ${element}\n  ${end}`)
  return titled.replace(/<html\b[^>]*>/i, (start) => withLanguage(start, config.locales[0]))
}

function withLanguage(start: string, locale: Locale): string {
  const bare = start.replace(/\s+lang=(?:"[^"]*"|'[^']*'|[^\s>]+)/i, '')
  return bare.replace(/^<html/i, () => `<html lang="${locale}"`)
}

function previews(config: AppConfig): HtmlTagDescriptor[] {
  const name = inFirstLanguage(config.service.name, config)
  const description = descriptionOf(config)
  return [
    tag('meta', { name: 'description', content: description }),
    property('og:title', name),
    property('og:description', description),
    property('og:image', absolute(config, PREVIEW_IMAGE)),
    property('og:type', 'website'),
    property('og:url', config.endpointUrl),
    property('og:site_name', name),
  ]
}

function descriptionOf(config: AppConfig): string {
  const { description } = config.service
  return description === undefined
    ? NEUTRAL_DESCRIPTION[config.locales[0]]
    : inFirstLanguage(description, config)
}

function absolute({ endpointUrl }: AppConfig, file: string): string {
  return new URL(file, endpointUrl).href
}

/** Connections that are opened while the scripts load. The emulator is on the page's own origin. */
function preconnects({ stage, backendUrl, endpointUrl }: AppConfig): HtmlTagDescriptor[] {
  if (stage === EMULATOR) return []
  const backend = new URL(backendUrl).origin
  const line = tag('link', { rel: 'preconnect', href: 'https://api.line.me', crossorigin: true })
  // Backend calls carry cookies, and browsers keep such connections apart from anonymous ones.
  const own = tag('link', { rel: 'preconnect', href: backend, crossorigin: 'use-credentials' })
  return backend === new URL(endpointUrl).origin ? [line] : [line, own]
}

function robots({ stage }: AppConfig): HtmlTagDescriptor[] {
  return stage === 'published' ? [] : [tag('meta', { name: 'robots', content: 'noindex' })]
}

function property(name: string, content: string): HtmlTagDescriptor {
  return tag('meta', { property: name, content })
}

function tag(name: string, attrs: Record<string, string | true>): HtmlTagDescriptor {
  return { tag: name, attrs, injectTo: 'head' }
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
