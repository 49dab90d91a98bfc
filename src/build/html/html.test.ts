import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../config/appConfig'
import { exampleApp } from '../../config/example'
import { compact } from './compact'
import { filledIn } from './fallbackTexts'
import { headTags, withLanguageAndTitle } from './head'
import { preloadTags, unknownModules } from './preload'
import { PRELOAD_SCRIPT } from './preloadScript'

const app = exampleApp()

/** `property` or `name` or `rel` of each tag with what it says. */
function facts(...parameters: Parameters<typeof headTags>) {
  return headTags(...parameters).map(({ attrs = {} }) => {
    return [attrs['property'] ?? attrs['name'] ?? attrs['rel'], attrs['content'] ?? attrs['href']]
  })
}

describe('the head', () => {
  it('says what a chat preview shows', () => {
    expect(facts(app, '/')).toEqual([
      ['preconnect', 'https://api.line.me'],
      ['preconnect', 'https://api.example.com'],
      ['description', 'LINEでログインできます。'],
      ['og:title', 'Sakura Books'],
      ['og:description', 'LINEでログインできます。'],
      ['og:image', 'https://app.example.com/preview.png'],
      ['og:type', 'website'],
      ['og:url', 'https://app.example.com/'],
      ['og:site_name', 'Sakura Books'],
      ['icon', '/logo.svg'],
    ])
  })

  it('speaks the first language', () => {
    const service = { name: { ja: 'さくら書房', en: 'Sakura' }, description: { ja: '本の店', en: 'Books' } }
    const said = facts(exampleApp({ service, locales: ['en', 'ja'] }), '/')
    expect(said).toContainEqual(['og:title', 'Sakura'])
    expect(said).toContainEqual(['description', 'Books'])
  })

  it('keeps search engines away from every stage but the published one', () => {
    expect(facts(exampleApp({ stage: 'review' }), '/')).toContainEqual(['robots', 'noindex'])
  })

  it('connects to nobody else in the emulator', () => {
    const names = facts(exampleApp({ stage: 'emulator' }), '/').map(([name]) => name)
    expect(names).not.toContain('preconnect')
  })

  it('is under the base path', () => {
    const shop = exampleApp({ endpointUrl: 'https://app.example.com/shop/' })
    expect(facts(shop, '/shop/')).toContainEqual(['icon', '/shop/logo.svg'])
    expect(facts(shop, '/shop/')).toContainEqual(['og:image', 'https://app.example.com/shop/preview.png'])
  })
})

describe('the markup', () => {
  it('gets language and title of the config', () => {
    const html = '<!doctype html><html class="a" lang="xx"><head><title>Genkan</title></head></html>'
    const expected =
      '<!doctype html><html lang="ja" class="a"><head><title>Sakura Books</title></head></html>'
    expect(withLanguageAndTitle(html, app)).toBe(expected)
  })

  it('gets a title where it has none', () => {
    expect(withLanguageAndTitle('<html><head></head></html>', app)).toContain('<title>Sakura Books</title>')
  })

  it('takes a hostile name as text', () => {
    const hostile = exampleApp({ service: { name: '</title><script>$& & "x"' } })
    const html = withLanguageAndTitle('<html><head><title>a</title></head></html>', hostile)
    expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;$&amp; &amp; "x"</title>')
  })
})

describe('preload links', () => {
  const chunk = (fileName: string, module: string, imports: string[] = [], isEntry = false) => {
    return { fileName, isEntry, moduleIds: [`/project/${module}`], imports }
  }
  const chunks = [
    chunk('main.js', 'src/main.ts', ['common.js'], true),
    chunk('common.js', 'src/lib/a.ts'),
    chunk('app.js', 'src/app/start.ts', ['vue.js', 'shared.js', 'common.js']),
    chunk('boot.js', 'src/boot.ts', ['shared.js']),
    chunk('shared.js', 'src/lib/b.ts', ['boot.js']),
    chunk('vue.js', 'vue.js'),
  ]

  it('come in the order that was asked for, each file once, without what the entry imports', () => {
    const preloads = [
      { module: 'src/boot.ts', part: 'line' as const },
      { module: 'src/app/start.ts', part: 'app' as const },
    ]
    const tags = preloadTags(preloads, chunks, '/shop/').map(({ tag, attrs = {}, injectTo }) => {
      return [tag, attrs['href'], attrs['rel'], injectTo]
    })
    expect(tags).toEqual([
      ['link', '/shop/boot.js', 'preload-line', 'head-prepend'],
      ['link', '/shop/shared.js', 'preload-line', 'head-prepend'],
      ['link', '/shop/app.js', 'preload-app', 'head'],
      ['link', '/shop/vue.js', 'preload-app', 'head'],
      ['script', undefined, undefined, 'head-prepend'],
    ])
  })

  it.each([
    ['to whoever did not sign in here before', 'other=1', 'modulepreload'],
    ['not to who did', 'other=1; LIFF_STORE:expires:1234567892-cccccccc=1700000000000', 'preload-line'],
  ])('bring LINE’s part at once %s', (_whom, cookie, rel) => {
    const link = { rel: 'preload-line' }
    const querySelectorAll = (selector: string) => (selector === 'link[rel=preload-line]' ? [link] : [])
    runInNewContext(PRELOAD_SCRIPT, { document: { cookie, querySelectorAll } })
    expect(link.rel).toBe(rel)
  })

  it('for a module that is in no chunk are reported', () => {
    const wanted = ['src/gone.ts', 'src/boot.ts', 'src/messages/{locale}.ts']
    const preloads = wanted.map((module) => ({ module, part: 'line' as const }))
    expect(unknownModules(preloads, chunks)).toEqual(['src/gone.ts'])
  })
})

describe('the markup', () => {
  it('says what to do without scripts, in each language of the config and with the LIFF URL', () => {
    const markup = '<b>{login}</b><div>{startFallback}</div><noscript>{noScript}</noscript>'
    const filled = filledIn(markup, exampleApp({ locales: ['th', 'en'], liffUrl: 'https://liff.line.me/$1' }))
    expect(filled).toContain('<b>เข้าสู่ระบบด้วย LINE</b>')
    expect(filled).toContain('<p lang="th">โปรดเปิดใช้ JavaScript เพื่อเข้าสู่ระบบ <a class="button')
    expect(filled).toContain('Please turn on JavaScript to sign in. <a href="https://liff.line.me/$1">')
    expect(filled).toContain('<div><p lang="th">เปิดหน้านี้ไม่สำเร็จ <a class="button')
    expect(filled).not.toMatch(/[{}]/)
  })

  it('has words for every language in the script for browsers that are too old', () => {
    const markup = filledIn('{startFallback}', exampleApp({ locales: LOCALES }))
    const notices = [...markup.matchAll(/<p lang="([^"]+)">([^<]+)</g)].map(([, lang, nodeValue]) => ({
      lang,
      firstChild: { nodeValue },
    }))
    const unopened = notices.map(({ firstChild }) => firstChild.nodeValue)
    const document = { querySelectorAll: () => notices, documentElement: { className: '' } }
    runInNewContext(readFileSync('public/unsupported.js', 'utf8'), { document })
    expect(notices).toHaveLength(LOCALES.length)
    const texts = notices.map(({ firstChild }) => firstChild.nodeValue)
    expect(new Set(texts).size).toBe(LOCALES.length)
    expect(texts.join('')).not.toContain('undefined')
    expect(texts.filter((text) => unopened.includes(text))).toEqual([])
    expect(texts).toContain('This browser is too old for this page. Please update it, or LINE. ')
    expect(document.documentElement.className).toBe('is-unsupported')
  })
})

describe('the compact page', () => {
  it('has no comments and no breaks between tags', () => {
    expect(compact('<p>\n  <!-- why\n  so -->\n  <b>one</b>\n</p>\n')).toBe('<p><b>one</b></p>')
  })

  it('keeps the words and the attributes apart', () => {
    expect(compact('<p>one <b>two</b> <i>three</i>\n  four</p>')).toBe(
      '<p>one <b>two</b> <i>three</i> four</p>',
    )
    expect(compact('<path\n  d="M1 2"\n/>')).toBe('<path d="M1 2" />')
  })
})
