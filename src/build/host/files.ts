import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** One file of the build, in memory. */
export interface BuiltFile {
  /** Path from the folder of the build, with forward slashes. */
  readonly path: string
  readonly content: Uint8Array<ArrayBuffer>
  /** Weak, because the same file is sent in several encodings (RFC 9110, 8.8.3). */
  readonly etag: string
}

/** The files of a build by their path. A map and not the file system: no request can name anything outside of it. */
export type Build = ReadonlyMap<string, BuiltFile>

/** Reads all files below `dist`. */
export function readBuild(dist: string): Build {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dist, name))
    .filter((name) => statSync(name).isFile())
  return new Map(files.map((name) => readBuiltFile(dist, name)).map((file) => [file.path, file]))
}

function readBuiltFile(dist: string, name: string): BuiltFile {
  const content = new Uint8Array(readFileSync(name))
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  return { path: relative(dist, name).split(sep).join('/'), content, etag: `W/"${hash}"` }
}
