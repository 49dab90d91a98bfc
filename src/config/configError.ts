/** One thing that is wrong: where, what belongs there, and what is there instead. */
export interface Mistake {
  /** A key path like `stages.published.liffId`, or the name of an environment variable. */
  readonly where: string
  readonly expected: string
  readonly found: string
}

const LONGEST_QUOTE = 60

/** Turns a mistake into the sentence that is printed: `where: expected …, found ….` */
export function sentence({ where, expected, found }: Mistake): string {
  return `${where}: expected ${expected}, found ${found}.`
}

/** Names a value in a sentence: texts quoted and shortened, containers by kind. */
export function nameOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object' && value !== null)
    return Object.keys(value).length === 0 ? 'an empty object' : 'an object'
  return JSON.stringify(value)
}

function quote(text: string): string {
  // The sentence ends in the logs of CI: a password in a URL must not.
  const masked = text.replace(/\/\/[^/]*@/, '//…@')
  return JSON.stringify(masked.length > LONGEST_QUOTE ? `${masked.slice(0, LONGEST_QUOTE)}…` : masked)
}

/** The configuration is wrong. The message is one sentence per mistake, fit to be shown as it is. */
export class ConfigError extends Error {
  readonly #mistakes: readonly Mistake[]

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(sentence).join('\n'))
    this.#mistakes = mistakes
    // Vite prints the stack. Where our code found the mistake helps nobody who has to correct a config file.
    this.stack = this.message
  }

  /** What Node prints for the error, which otherwise puts an error without frames in brackets. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.message
  }

  get mistakes(): readonly Mistake[] {
    return this.#mistakes
  }
}
