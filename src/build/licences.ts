import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

/** A package whose code is in the bundle. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/** The SDK has no licence file; its README names the agreement. */
const LINE_AGREEMENT = {
  licence: 'LINE Developers Agreement',
  text: 'Using LIFF means you agree to the LINE Developers Agreement: https://terms2.line.me/LINE_Developers_Agreement',
}

const PACKAGE_FOLDER = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/

const manifest = v.object({
  name: v.string(),
  version: v.string(),
  license: v.optional(v.string(), 'unknown'),
})

/** The folders of the packages that `moduleIds` come from, each once. */
export function packageFolders(moduleIds: readonly string[]): string[] {
  const folders = moduleIds.flatMap((id) => PACKAGE_FOLDER.exec(id.replaceAll('\\', '/')) ?? [])
  // Ids of virtual modules begin with a zero byte, and some contain the path of the file they stand for.
  return [...new Set(folders.map((folder) => folder.replace(/^\0(?:[\w-]+:)?/, '')))].sort()
}

/** Reads name, version and licence of the package in `folder`. */
export function readPackage(folder: string): BundledPackage {
  const json: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, version, license } = v.parse(manifest, json)
  return isLine(name)
    ? { name, version, ...LINE_AGREEMENT }
    : { name, version, licence: license, text: textIn(folder) }
}

/** The text of `third-party-licenses.txt`. */
export function licencesText(packages: readonly BundledPackage[]): string {
  return packages
    .map(({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text}\n`)
    .join(RULE)
}

const RULE = `\n${'-'.repeat(80)}\n\n`

function isLine(name: string): boolean {
  return name === '@line/liff' || name.startsWith('@liff/')
}

function textIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  return file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package contains no licence text.'
}
