import type { AppConfig } from '../../config/appConfig'
import { isLocal } from '../../config/urlRules'
import { PRELOAD_SCRIPT_SOURCE } from '../html/preloadScript'

/** Every directive with its sources. */
export type Policy = Readonly<Record<string, readonly string[]>>

const NONE = ["'none'"]
const SELF = ["'self'"]
const OFF = ['font-src', 'media-src', 'frame-src', 'worker-src', 'child-src', 'object-src']

/**
 * The content security policy of one build (CSP Level 3, https://www.w3.org/TR/CSP3/), from the same values that the
 * app is compiled from, so that a host the app needs cannot be missing and one it does not need cannot be open.
 *
 * There is no `report-uri`: a report would carry the page's URL with LINE's `code` in it.
 */
export function contentSecurityPolicy(config: AppConfig): string {
  return Object.entries(policy(config))
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
}

/** Hosts the page fetches from: LINE's API, the backend, and what the features in use need. */
export function connectSources(config: AppConfig): string[] {
  return ['https://api.line.me', backendSource(config.backendUrl), ...featureHosts(config)]
}

function policy(config: AppConfig): Policy {
  return {
    'default-src': NONE,
    'script-src': [...SELF, PRELOAD_SCRIPT_SOURCE],
    'style-src': SELF,
    'img-src': [...SELF, ...config.pictureOrigins],
    'connect-src': connectSources(config),
    'manifest-src': SELF,
    ...Object.fromEntries(OFF.map((directive) => [directive, NONE])),
    'base-uri': NONE,
    'form-action': NONE,
    'frame-ancestors': NONE,
    // Also a matter of reliability: without it the SDK's path for old Android versions waits for ever.
    'require-trusted-types-for': ["'script'"],
    // The one policy that Vue 3.5 creates, for its static blocks.
    'trusted-types': ['vue'],
    ...upgrade(config),
  }
}

/** With the closing slash the source covers the operations below the path and nothing beside it. */
function backendSource(backendUrl: string): string {
  // ";" and "," are legal in a path and end a directive or a policy.
  return `${backendUrl}/`.replaceAll(';', '%3B').replaceAll(',', '%2C')
}

function featureHosts({ miniApp, features }: AppConfig): string[] {
  const subWindows = miniApp || features.friendship
  const results = features.friendship || features.share
  return [
    ...(subWindows ? ['https://liff.line.me'] : []),
    ...(results ? ['https://access.line.me'] : []),
    ...(features.homeScreenShortcut ? ['https://liff-shortcut.line.me'] : []),
  ]
}

/** On http://localhost the upgrade would turn every file of the app into one that nobody serves. */
function upgrade({ endpointUrl }: AppConfig): Policy {
  const endpoint = new URL(endpointUrl)
  return endpoint.protocol === 'http:' && isLocal(endpoint) ? {} : { 'upgrade-insecure-requests': [] }
}
