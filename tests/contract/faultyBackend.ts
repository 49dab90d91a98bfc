import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runnerImport, type Plugin } from 'vite'
import type * as Backend from '../backend'
import type { Change, PlantedFault } from './plantedFaults'

/** Changes the source while a copy of the backend is compiled; nothing of it is ever written. */
const planting = (changes: readonly Change[]): Plugin => ({
  name: 'planted-fault',
  enforce: 'pre',
  transform(code, id) {
    const mine = changes.filter(({ file }) => id === resolve(file))
    return mine.reduce((changed, { from, to }) => changed.replace(from, () => to), code)
  },
})

const isOnceIn = ({ file, from }: Change): boolean => readFileSync(file, 'utf8').split(from).length === 2

/**
 * A copy of the reference backend with a mistake in it.
 *
 * @throws if the mistake fits the source no more
 */
export async function faultyBackend({ name, changes }: PlantedFault): Promise<typeof Backend> {
  const unfit = changes.filter((change) => !isOnceIn(change))
  if (unfit.length > 0)
    throw new Error(`"${name}" fits no more: ${unfit.map(({ from }) => from).join(' | ')}`)
  const { module } = await runnerImport<typeof Backend>(resolve('tests/backend/index.ts'), {
    configFile: false,
    logLevel: 'silent',
    plugins: [planting(changes)],
  })
  return module
}
