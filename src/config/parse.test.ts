import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleProject } from './example'
import { changed, messageOf } from './mistakeExamples'
import { checkProjectConfig, parseProjectConfig } from './parse'

const backend = 'stages.published.backendUrl'

const NOT_JSON: [string, string][] = [
  ['{"a":1,}', 'line 1, column 8: expected valid JSON, found "}".'],
  ['{\n  "a": 1\n  "b": 2\n}', `line 3, column 3: expected valid JSON, found "\\"b\\": 2".`],
  ["{'a':1}", `line 1, column 2: expected valid JSON, found "'a':1}".`],
  ['// note\n{}', 'line 1, column 1: expected valid JSON, found "// note".'],
  ['{"a":[1,2', 'line 1, column 10: expected valid JSON, found the end.'],
  ['', 'line 1, column 1: expected valid JSON, found the end.'],
  ['{} x', 'line 1, column 4: expected valid JSON, found "x".'],
  ['{"a":"b\tc"}', 'line 1, column 6: expected valid JSON, found "\\"b\\tc\\"}".'],
]

describe('a file that is not JSON', () => {
  it.each(NOT_JSON)('%j is told by line and column', (text, sentence) => {
    expect(messageOf(() => parseProjectConfig(text))).toBe(`liff.config.json: ${sentence}`)
  })

  it('may begin with a byte order mark', () => {
    expect(parseProjectConfig(`\uFEFF${JSON.stringify(exampleProject())}`).token).toBe('id')
  })

  it('is told by its own name', () => {
    expect(messageOf(() => parseProjectConfig('', 'other.json'))).toMatch(/^other\.json: /)
  })
})

describe('any file', () => {
  it('has all its mistakes listed, one per line', () => {
    const project = { ...exampleProject(), token: 1, login: 2 }
    expect(messageOf(() => checkProjectConfig(project)).split('\n')).toHaveLength(2)
  })

  it('is either a config or sentences, never another error', () => {
    const anyChange = fc.record({
      path: fc.constantFrom(
        'service',
        'service.name',
        'locales',
        'features',
        'texts',
        'stages',
        'destinations',
        backend,
      ),
      value: fc.jsonValue(),
    })
    fc.assert(
      fc.property(anyChange, ({ path, value }) => {
        expect(messageOf(() => checkProjectConfig(changed(path, value)))).toMatch(
          /^no mistake$|^(.+: expected .+, found .+\.\n?)+$/s,
        )
      }),
    )
  })

  it('that is any JSON or text at all gives sentences', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(messageOf(() => parseProjectConfig(text))).toMatch(/^liff\.config\.json: .+ found .+\.$/s)
      }),
    )
  })

  it('leaves the prototype of objects alone', () => {
    const text = JSON.stringify(exampleProject()).replace('{', '{"__proto__":{"polluted":1},')
    expect(messageOf(() => parseProjectConfig(text))).toMatch(
      /^liff\.config\.json: __proto__: expected one of/,
    )
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('may use http on localhost', () => {
    expect(messageOf(() => checkProjectConfig(changed(backend, 'http://localhost:8080/line')))).toBe(
      'no mistake',
    )
  })
})
