import { describe, expect, it } from 'vitest'
import { CASES } from '../../../matrix/cases'
import { PRESETS } from '../look/presets'
import { searchFaults } from '../look/searchFaults'
import { faultEntries, findScene, PLAYABLES } from './faults'

const entries = faultEntries(CASES)

describe('the list of faults', () => {
  it('has every case of the matrix, each with scenes or with the reason why not', () => {
    expect(entries.map(({ number }) => number)).toEqual(CASES.map(({ number }) => number))
    for (const { scenes, because } of entries) expect(scenes.length > 0).toBe(because === null)
    const known = CASES.map(({ number }) => number)
    expect(
      Object.keys(PLAYABLES)
        .map(Number)
        .filter((number) => !known.includes(number)),
    ).toEqual([])
  })

  it('names shapes as the matrix does wherever one of them ends elsewhere', () => {
    const strange = entries.flatMap(({ number, scenes }) => {
      const played = CASES.find((one) => one.number === number)?.played ?? []
      const plays = played.flatMap((play) => (play.by === 'browser' ? [play] : []))
      // Otherwise all shapes end where the case does, also those of which the matrix plays another one.
      if (plays.every(({ ends }) => ends === undefined)) return []
      const shapes = plays.map(({ shape = '' }) => shape)
      return scenes.filter(({ shape }) => !shapes.includes(shape)).map(({ id }) => id)
    })
    expect(strange).toEqual([])
  })

  it('finds each scene by an id of its own', () => {
    const ids = entries.flatMap(({ scenes }) => scenes.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(findScene(id)?.number).toBe(Number.parseInt(id, 10))
    expect(findScene('47')).toBeNull()
    expect(findScene('nonsense')).toBeNull()
    for (const { look } of PRESETS) if (look.fault !== null) expect(ids).toContain(look.fault)
  })

  it('gives a shape the ending that it has for itself', () => {
    const endsOf = (id: string) => entries.flatMap(({ scenes }) => scenes).find((one) => one.id === id)?.ends
    expect(endsOf('118')).toBe('service_refused')
    expect(endsOf('118.suspended')).toBe('account_suspended')
  })
})

describe('searching', () => {
  const numbers = (wanted: string) => searchFaults(entries, wanted).map(({ number }) => number)

  it('looks at numbers, words, endings and shapes; every word must be found', () => {
    expect(numbers('')).toHaveLength(CASES.length)
    expect(numbers('128')).toContain(128)
    expect(numbers('consent refused')).toEqual(expect.arrayContaining([47, 48, 49, 170]))
    expect(numbers('consent_refused')).toEqual(numbers('CONSENT  refused'))
    expect(numbers('suspended')).toEqual([118])
    expect(numbers('suspended offline')).toEqual([])
  })

  it('puts what can be played first', () => {
    const played = searchFaults(entries, '').map(({ because }) => because === null)
    expect(played.lastIndexOf(true)).toBeLessThan(played.indexOf(false))
  })
})
