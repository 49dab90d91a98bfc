import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { licencesText, packageFolders, readPackage } from './licences'

it('modules belong to the innermost package around them', () => {
  const ids = [
    '/p/src/main.ts',
    '/p/node_modules/ky/dist/index.js',
    '/p/node_modules/ky/dist/other.js',
    '\0/p/node_modules/@liff/init/lib/index.js?commonjs-module',
    '/p/node_modules/a/node_modules/@b/c/d.js',
    '\0vite/preload-helper.js',
  ]
  expect(packageFolders(ids)).toEqual([
    '/p/node_modules/@liff/init',
    '/p/node_modules/a/node_modules/@b/c',
    '/p/node_modules/ky',
  ])
})

it('a package is told with its licence and the text of it', () => {
  const vue = readPackage(resolve('node_modules/vue'))
  expect(vue).toMatchObject({ name: 'vue', licence: 'MIT' })
  expect(licencesText([vue])).toMatch(/^vue 3\.\d+\.\d+\nMIT\n\n[^]*Permission is hereby granted/)
})

it.each(['@line/liff', '@liff/init'])("%s is under LINE's agreement", (name) => {
  const text = licencesText([readPackage(resolve('node_modules', name))])
  expect(text).toContain('LINE Developers Agreement\n')
  expect(text).toContain('https://terms2.line.me/LINE_Developers_Agreement')
})
