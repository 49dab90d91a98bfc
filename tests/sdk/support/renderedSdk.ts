import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { RENDERED } from './buildPages'

/** The parts of the SDK that are left in the page `core`, by package name, as the bundler rendered them. */
export function renderedSdk(): Readonly<Record<string, string>> {
  const modules = v.parse(v.record(v.string(), v.string()), JSON.parse(readFileSync(RENDERED, 'utf8')))
  const named = Object.entries(modules).flatMap(([id, code]) => {
    const name = /node_modules\/(@(?:liff|line)\/[^/]+)\//.exec(id)?.[1]
    return name === undefined || code === '' ? [] : [[name, code] as const]
  })
  if (!named.some(([name]) => name === '@liff/init')) throw new Error('The bundle holds no SDK.')
  return Object.fromEntries(named)
}
