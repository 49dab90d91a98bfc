import * as v from 'valibot'
import { ConfigError, nameOf } from './configError'
import { jsonFault } from './jsonFault'
import { mistakesOf } from './mistakes'
import { brokenRules } from './rules'
import { projectConfig, type ProjectConfig } from './schema'

/** What sentences call the file unless it has another name. */
export const CONFIG_FILE = 'liff.config.json'

/**
 * Reads the text of a config file.
 *
 * @throws {ConfigError} with one sentence per mistake; nothing else, whatever the text is.
 */
export function parseProjectConfig(text: string, file = CONFIG_FILE): ProjectConfig {
  return checkProjectConfig(parseJson(text, file), file)
}

/**
 * Checks a value that came from JSON: first each key, then the rules between keys.
 *
 * @throws {ConfigError} with one sentence per mistake.
 */
export function checkProjectConfig(value: unknown, file = CONFIG_FILE): ProjectConfig {
  const result = v.safeParse(projectConfig, value)
  if (!result.success) throw new ConfigError(mistakesOf(result.issues, file))
  const broken = brokenRules(result.output, file)
  if (broken.length > 0) throw new ConfigError(broken)
  return result.output
}

function parseJson(text: string, file: string): unknown {
  // Windows editors put a byte order mark first, which RFC 8259 lets a reader ignore.
  const json = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(json)
  } catch {
    const { line, column } = jsonFault(json)
    const rest = json
      .split('\n')
      [line - 1]?.slice(column - 1, column + 19)
      .trim()
    const found = rest ? nameOf(rest) : 'the end'
    throw new ConfigError([
      { where: `${file}: line ${line}, column ${column}`, expected: 'valid JSON', found },
    ])
  }
}
