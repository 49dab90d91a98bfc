import type { Person } from '../model'

/** The people who have a LINE account here. Looked up by the emulator's handle or by LINE's user ID. */
export function createPeople(seed: readonly Person[]) {
  const people = new Map<string, Person>()
  const reset = (): void => {
    people.clear()
    for (const person of seed) people.set(person.id, person)
  }
  reset()

  const find = (id: string): Person | undefined =>
    people.get(id) ?? [...people.values()].find((person) => person.userId === id)

  return {
    list: (): readonly Person[] => [...people.values()],
    find,
    findByUserId: (userId: string): Person | undefined =>
      [...people.values()].find((person) => person.userId === userId),
    /** @throws if nobody has that handle or user ID */
    get(id: string): Person {
      const person = find(id)
      if (!person) throw new Error(`No person "${id}". Known: ${[...people.keys()].join(', ')}.`)
      return person
    },
    /** Adds a person, or replaces the one with the same handle. */
    put: (person: Person): void => void people.set(person.id, person),
    reset,
  }
}

export type People = ReturnType<typeof createPeople>
