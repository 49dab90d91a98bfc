import { describe, expect, it } from 'vitest'
import { exampleProject } from './example'
import { checkProjectConfig } from './parse'
import { basePathOf, emulatorStage, resolveStage, stageOfMode } from './resolve'

const project = checkProjectConfig(exampleProject())

describe('a stage', () => {
  it('derives what follows from the LIFF ID and the URLs', () => {
    expect(resolveStage(project, 'review')).toMatchObject({
      stage: 'review',
      liffId: '1234567891-bbbbbbbb',
      channelId: '1234567891',
      liffUrl: 'https://liff.line.me/1234567891-bbbbbbbb',
      endpointUrl: 'https://review.example.com/app/',
      backendUrl: 'https://review-api.example.com/line',
      pictureOrigins: ['https://profile.line-scdn.net', 'https://sprofile.line-scdn.net'],
      miniApp: false,
      features: {
        linking: false,
        friendship: false,
        share: false,
        homeScreenShortcut: false,
        externalBrowser: false,
      },
    })
  })

  it('contains nothing of the other stages', () => {
    const text = JSON.stringify(resolveStage(project, 'published'))
    expect(text).not.toMatch(/review|bbbbbbbb|\$schema/)
  })

  it('of a MINI App is opened through miniapp.line.me', () => {
    const miniApp = checkProjectConfig({ ...exampleProject(), miniApp: true })
    expect(resolveStage(miniApp, 'published').liffUrl).toBe('https://miniapp.line.me/1234567892-cccccccc')
  })

  it('that does not exist is refused with the names of those that do', () => {
    const sentence =
      'liff.config.json: stages: expected a stage named "constructor", found review, published.'
    expect(() => resolveStage(project, 'constructor')).toThrow(sentence)
  })

  it('keeps the query of its endpoint', () => {
    const environment = { GENKAN_ENDPOINT_URL: 'https://app.example.com/a?b=c' }
    const config = resolveStage(project, 'published', environment)
    expect([config.endpointUrl, basePathOf(config)]).toEqual(['https://app.example.com/a?b=c', '/a/'])
  })
})

describe('the environment', () => {
  it('overrides LIFF ID, endpoint and backend', () => {
    const environment = {
      GENKAN_LIFF_ID: '9999999999-zzzzzzzz',
      GENKAN_ENDPOINT_URL: 'https://preview.example.com/42',
      GENKAN_BACKEND_URL: 'http://localhost:3000/',
    }
    expect(resolveStage(project, 'published', environment)).toMatchObject({
      channelId: '9999999999',
      endpointUrl: 'https://preview.example.com/42/',
      backendUrl: 'http://localhost:3000',
    })
  })

  it('is checked like the file, each variable by its name', () => {
    const environment = { GENKAN_LIFF_ID: '', GENKAN_BACKEND_URL: 'http://api.example.com' }
    expect(() => resolveStage(project, 'published', environment)).toThrow(
      'GENKAN_LIFF_ID: expected a LIFF ID like 1234567890-AbcdEfgh, found "".\n' +
        'GENKAN_BACKEND_URL: expected an https URL (http is for localhost only), found "http://api.example.com".',
    )
  })
})

describe('the emulator', () => {
  it('is LINE, backend, website and pictures on the origin of the dev server', () => {
    expect(emulatorStage(project, 'http://localhost:5174')).toMatchObject({
      stage: 'emulator',
      endpointUrl: 'http://localhost:5174/',
      backendUrl: 'http://localhost:5174/__backend__/line',
      liffUrl: 'http://localhost:5174/__line__/liff.line.me/1234567890-AbcdEfgh',
      pictureOrigins: ['http://localhost:5174'],
      serviceUrls: ['https://www.example.com/', 'http://localhost:5174/__website__/'],
      destinations: { orders: 'https://www.example.com/orders' },
    })
  })
})

describe('a mode of Vite', () => {
  it.each([
    ['production', 'published'],
    ['development', 'emulator'],
    ['test', 'emulator'],
    ['review', 'review'],
  ])('%s is the stage %s', (mode, stage) => {
    expect(stageOfMode(mode)).toBe(stage)
  })
})
