import type { Plugin, Rolldown } from 'vite'
import type { AppConfig } from '../../config/appConfig'
import { basePathOf } from '../../config/resolve'
import type { GenkanContext } from '../context'
import { compact } from '../html/compact'
import { headTags, withLanguageAndTitle } from '../html/head'
import { filledIn } from '../html/fallbackTexts'
import { preloadTags, unknownModules, type Preload } from '../html/preload'

/** Head, language and title from the config, and the preload links of the dynamic chunks. */
export function html(context: GenkanContext, preloads: readonly Preload[]): Plugin {
  return {
    name: 'genkan:html',
    transformIndexHtml: {
      order: 'post',
      handler(markup, { bundle }) {
        const config = context.config()
        const base = basePathOf(config)
        const chunks = chunksOf(bundle)
        if (bundle) warnOfUnknown(unknownModules(preloads, chunks))
        const tags = [...preloadTags(inLanguage(preloads, config), chunks, base), ...headTags(config, base)]
        const page = filledIn(withLanguageAndTitle(markup, config), config)
        // Not of the dev server, whose page contains scripts that are more than a line.
        return { html: bundle ? compact(page) : page, tags }
      },
    },
  }
}

/** The page's language is not known yet; the first of the config is the likeliest. */
function inLanguage(preloads: readonly Preload[], { locales: [first] }: AppConfig): Preload[] {
  return preloads.map((preload) => ({ ...preload, module: preload.module.replace('{locale}', first) }))
}

function chunksOf(bundle: Rolldown.OutputBundle | undefined): Rolldown.OutputChunk[] {
  return Object.values(bundle ?? {}).filter((output) => output.type === 'chunk')
}

function warnOfUnknown(modules: readonly string[]): void {
  modules.forEach((module) => {
    console.warn(`genkan: ${module} is to be preloaded but is in no chunk.`)
  })
}
