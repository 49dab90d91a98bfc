import { describe, expect, it } from 'vitest'
import { appChunk } from './appChunk'

/** Static imports by file, under `/p/src`. */
const GRAPH: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['page.ts'],
  'boot.ts': ['sdk.ts', 'page.ts'],
  'session/signIn.ts': ['page.ts', 'addresses.ts'],
  'app/mountApp.ts': ['button.ts', 'page.ts', 'sdk.ts', 'addresses.ts'],
  'button.ts': ['vue.ts', 'app/mountApp.ts'],
  'later.ts': ['button.ts', 'vue.ts'],
}

const path = (file: string): string => `/p/src/${file}`
const context = {
  getModuleInfo: (id: string) => ({ importedIds: (GRAPH[id.slice('/p/src/'.length)] ?? []).map(path) }),
}

describe('the chunk of the app', () => {
  const name = appChunk('/p')

  it.each(['boot.ts', 'sdk.ts'])('comes after another with %s, whoever else imports it', (file) => {
    expect(name(path(file), context)).toBe('boot')
  })

  it.each(['session/signIn.ts', 'addresses.ts'])('does not hold up the way to LINE with %s', (file) => {
    expect(name(path(file), context)).toBe('leave')
  })

  it.each(['app/mountApp.ts', 'button.ts', 'vue.ts'])('has %s, whoever else imports it', (file) => {
    expect(name(path(file), context)).toBe('app')
  })

  it.each(['main.ts', 'page.ts'])('comes after the entry with %s, whoever else imports it', (file) => {
    expect(name(path(file), context)).toBe('entry')
  })

  it('leaves alone what only a later part needs', () => {
    expect(name(path('later.ts'), context)).toBeNull()
  })
})
