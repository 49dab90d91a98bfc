import type { Case, Played } from '../../../matrix/case'
import type { FaultEntry, SceneEntry } from '../protocol'
import { insideLine } from './scenes/line'
import { links } from './scenes/links'
import { service } from './scenes/service'
import { signIn } from './scenes/signIn'
import { start } from './scenes/start'
import { stays } from './scenes/stays'
import { tokens } from './scenes/tokens'
import type { Playables, Scene } from './scenes/scene'

/** What of the fault matrix can be played in the console, and why the rest cannot. */
export const PLAYABLES: Playables = {
  ...start,
  ...signIn,
  ...insideLine,
  ...tokens,
  ...service,
  ...stays,
  ...links,
}

/** `47`, or `50.SERVER_ERROR` where a fault has several shapes: it stands in addresses. */
const idOf = (number: number, shape = ''): string =>
  shape === '' ? String(number) : `${number}.${shape.replaceAll(' ', '-')}`

const scenesOf = (number: number): readonly Scene[] => {
  const playable = PLAYABLES[number] ?? []
  return typeof playable === 'string' ? [] : playable
}

/** @returns nothing for an id that no scene has: it may come from an old address */
export function findScene(id: string): { readonly number: number; readonly scene: Scene } | null {
  const number = Number.parseInt(id, 10)
  const scene = scenesOf(number).find(({ shape }) => idOf(number, shape) === id)
  return scene ? { number, scene } : null
}

/** The rows of the console's list, from the matrix itself. */
export function faultEntries(cases: readonly Case[]): FaultEntry[] {
  return cases.map((row) => {
    const { number, fault, ends } = row
    const scenes = scenesOf(number).map(({ shape }) => sceneEntry(row, shape))
    return { number, fault, ends, scenes, because: scenes.length > 0 ? null : becauseOf(row) }
  })
}

function sceneEntry({ number, ends, played }: Case, shape = ''): SceneEntry {
  const play = played.find((one) => one.by === 'browser' && (one.shape ?? '') === shape)
  return { id: idOf(number, shape), shape, ends: play?.by === 'browser' ? (play.ends ?? ends) : ends }
}

function becauseOf({ number, played }: Case): string {
  const playable = PLAYABLES[number]
  return typeof playable === 'string' ? playable : wordsFor(played[0])
}

function wordsFor(played: Played): string {
  switch (played.by) {
    case 'cannot_run':
      return played.because
    case 'build':
      return 'It stops the build, so that there is no page to look at.'
    case 'unit':
    case 'property':
      return 'It is decided before anything is shown: npm run test:unit plays it.'
    case 'browser':
      throw new Error('A case that a browser plays needs a scene, or a reason why it has none.')
    default:
      return played satisfies never
  }
}
