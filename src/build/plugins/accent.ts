import type { Plugin } from 'vite'
import { textOn } from '../../config/accent'
import type { GenkanContext } from '../context'

/** The app's one style sheet. */
const STYLE_SHEET = '/src/app/theme/index.css'

/**
 * Puts the service's own colour into the style sheet, so that the first picture has it and no script has to set it.
 * Without one the main buttons have the colour of the text.
 */
export function accent(context: GenkanContext): Plugin {
  return {
    name: 'genkan:accent',
    enforce: 'pre',
    transform(code, id) {
      const [file = ''] = id.split('?')
      return file.endsWith(STYLE_SHEET)
        ? `${code}\n${accentRule(context.config().service.accent)}`
        : undefined
    },
  }
}

export function accentRule(colour: string | undefined): string {
  return colour === undefined
    ? ':root { --accent: var(--text); --on-accent: var(--surface); --glow: transparent; }'
    : `:root { --accent: ${colour}; --on-accent: ${textOn(colour)}; --glow: ${colour}; }`
}
