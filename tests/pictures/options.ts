import { parseArgs } from 'node:util'
import { LOCALES, type Look, LOOKS } from './looks'

/** What the command is asked for. */
export interface Options {
  readonly out: string
  readonly width: number
  readonly height: number
  /** Percent of the text's ordinary size. */
  readonly text: number
  readonly looks: readonly Look[]
  /** Screens whose name has this in it. */
  readonly only: string
}

/** @throws if an argument is unknown, a number is none, or a language has no texts */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      out: { type: 'string', default: 'test-results/pictures' },
      size: { type: 'string', default: '360x740' },
      text: { type: 'string', default: '100' },
      languages: { type: 'string', default: LOCALES.join(',') },
      only: { type: 'string', default: '' },
    },
  })
  const [width = 0, height = 0] = values.size.split('x').map(Number)
  if (!(width > 0 && height > 0)) throw new Error(`--size takes a width and a height, not "${values.size}".`)
  const text = Number(values.text)
  if (!(text > 0)) throw new Error(`--text takes a percentage, not "${values.text}".`)
  return { out: values.out, width, height, text, looks: looksOf(values.languages), only: values.only }
}

function looksOf(list: string): readonly Look[] {
  const wanted = list.split(',')
  const unknown = wanted.find((name) => !LOCALES.some((locale) => locale === name))
  if (unknown !== undefined)
    throw new Error(`--languages takes some of ${LOCALES.join(',')}, not "${unknown}".`)
  return LOOKS.filter(({ locale }) => wanted.includes(locale))
}
