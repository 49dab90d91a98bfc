import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchorsOf, linksOf } from './markdown'

const below = (folder: string, recursive: boolean): readonly string[] =>
  readdirSync(folder, { encoding: 'utf8', recursive }).map((name) => join(folder, name))

const PAGES = [below('.', false), ...['src', 'tests', 'public'].map((folder) => below(folder, true))]
  .flat()
  .filter((file) => file.endsWith('.md'))

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
const read = (file: string): string => readFileSync(file, 'utf8')

/** What is wrong with a link, or nothing. Addresses of the web are nobody's to try here. */
function faultOf(page: string, link: string): string | null {
  if (/^(https?|mailto):/.test(link)) return null
  const [path = '', anchor] = link.split('#')
  const file = path === '' ? page : join(dirname(page), decodeURIComponent(path))
  if (!existsSync(file)) return `${link} leads nowhere`
  if (anchor === undefined) return null
  if (statSync(file).isDirectory() || !file.endsWith('.md')) return `${link} has an anchor in no page`
  return anchorsOf(read(file)).includes(anchor) ? null : `${link} has no such heading`
}

it('looks at the pages of the whole project', () => {
  expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'SECURITY.md', 'src/guides/README.md']))
  expect(PAGES.length).toBeGreaterThan(20)
})

describe.each(PAGES)('%s', (page) => {
  it('has only links that lead somewhere', () => {
    expect(linksOf(read(page)).flatMap((link) => faultOf(page, link) ?? [])).toEqual([])
  })

  it('names only commands that exist', () => {
    const named = [...read(page).matchAll(/\bnpm run (?:--?\w+ )*([a-z][\w:-]*)/g)].map(
      ([, name = '']) => name,
    )
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })

  it('names only tests that there are', () => {
    const commands = [...read(page).matchAll(/\bnpx vitest run ((?:(?:src|tests)\/[\w./-]+ ?)+)/g)]
    const named = commands.flatMap(([, paths = '']) => paths.trim().split(' '))
    const isMade = (path: string) => path.endsWith('/Members')
    expect(named.filter((path) => !existsSync(path) && !isMade(path))).toEqual([])
  })

  it('names only paths of the project that exist', () => {
    const named = [...read(page).matchAll(/`((?:src|tests|public)\/[\w./-]+)`/g)].map(([, path = '']) => path)
    const isMade = (path: string) => path.includes('/Members/')
    expect(named.filter((path) => !existsSync(path) && !isMade(path))).toEqual([])
  })
})

it('every guide can be found from the first page', () => {
  const seen = new Set<string>()
  const follow = (page: string): void => {
    if (seen.has(page)) return
    seen.add(page)
    for (const link of linksOf(read(page))) {
      const [path = ''] = link.split('#')
      const file = join(dirname(page), path)
      if (/\.md$/.test(path) && existsSync(file)) follow(file)
    }
  }
  follow('README.md')
  expect(PAGES.filter((page) => page.startsWith('src/guides/') && !seen.has(page))).toEqual([])
})
