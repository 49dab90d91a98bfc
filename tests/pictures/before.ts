import { mkdirSync, rmSync } from 'node:fs'
import { buildAll } from '../world/builds'
import { FOLDER } from './options'

export default async function buildAnew(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  await buildAll(['id', 'mini'])
}
