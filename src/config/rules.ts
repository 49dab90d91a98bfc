import { invisibleAccent } from './accent'
import type { Localized } from './appConfig'
import { nameOf, type Mistake } from './configError'
import { at } from './mistakes'
import type { ProjectConfig } from './schema'

/** Names that Vite's modes or our built-in stage already have: a stage called so could never be chosen. */
const RESERVED_STAGES = ['emulator', 'development', 'production', 'test', 'local']

/** What is wrong between keys that are each right by themselves. */
export function brokenRules(config: ProjectConfig, root: string): Mistake[] {
  const missing = (path: string, expected: string, found = 'nothing'): Mistake => ({
    where: at(root, path),
    expected,
    found,
  })
  return [
    ...reservedStages(config, root),
    ...invisibleAccent(config.service.accent, at(root, 'service.accent')),
    ...missingPolicies(config).map((key) =>
      missing(`service.${key}`, 'a URL, because the stage "published" needs it'),
    ),
    ...missingForFeatures(config).map(({ path, expected, found }) => missing(path, expected, found)),
    ...missingFallbacks(config).map((path) => missing(path, 'a text in the first language')),
  ]
}

function reservedStages(config: ProjectConfig, root: string): Mistake[] {
  return Object.keys(config.stages)
    .filter((name) => RESERVED_STAGES.includes(name))
    .map((name) => ({
      where: at(root, `stages.${name}`),
      expected: `a stage name other than ${RESERVED_STAGES.join(', ')}`,
      found: nameOf(name),
    }))
}

function missingPolicies({ service, stages }: ProjectConfig) {
  if (!Object.hasOwn(stages, 'published')) return []
  return (['privacyPolicyUrl', 'termsUrl'] as const).filter((key) => service[key] === undefined)
}

/** A feature that could only ever end in an error screen stops the build instead. */
function missingForFeatures({ features, miniApp, officialAccountId, serviceUrls, texts }: ProjectConfig) {
  const needs = [
    {
      broken: features.linking && serviceUrls.length === 0,
      path: 'serviceUrls',
      expected: "the address of the service's sign-in page, because features.linking is on",
    },
    {
      broken: features.friendship && officialAccountId === undefined,
      path: 'officialAccountId',
      expected: 'a LINE Official Account ID, because features.friendship is on',
    },
    {
      broken: features.share && texts.shareMessage === undefined,
      path: 'texts.shareMessage',
      expected: 'a text, because features.share is on',
    },
    {
      broken: features.homeScreenShortcut && !miniApp,
      path: 'miniApp',
      found: 'false',
      expected: 'true, because features.homeScreenShortcut is on and LINE allows it for MINI Apps alone',
    },
  ]
  return needs.filter((need) => need.broken)
}

function missingFallbacks({ service, texts, locales: [fallback] }: ProjectConfig): string[] {
  // Logo and accent come along: a plain text lacks no language.
  const inService = Object.entries(service).map(([key, value]) => [`service.${key}`, value] as const)
  const inTexts = Object.entries(texts).map(([key, value]) => [`texts.${key}`, value] as const)
  return [...inService, ...inTexts]
    .filter(([, value]) => lacks(value, fallback))
    .map(([path]) => `${path}.${fallback}`)
}

function lacks(value: Localized, locale: string): boolean {
  return typeof value === 'object' && !Object.hasOwn(value, locale)
}
