import type { FaultEntry } from '../protocol'

/** The faults in whose number, words, endings or shapes every word is found; those that can be played first. */
export function searchFaults(faults: readonly FaultEntry[], wanted: string): readonly FaultEntry[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  const found = faults.filter((entry) => {
    const text = textOf(entry)
    return words.every((word) => text.includes(word))
  })
  const isPlayed = ({ because }: FaultEntry): boolean => because === null
  return [...found.filter(isPlayed), ...found.filter((entry) => !isPlayed(entry))]
}

function textOf({ number, fault, ends, scenes }: FaultEntry): string {
  const endings = [ends, ...scenes.map((scene) => scene.ends)].flatMap((one) => [
    one,
    one.replaceAll('_', ' '),
  ])
  return [number, fault, ...endings, ...scenes.map(({ shape }) => shape)].join(' ').toLowerCase()
}
