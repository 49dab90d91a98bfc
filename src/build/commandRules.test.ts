import { describe, expect, it } from 'vitest'
import { exampleApp } from '../config/example'
import { checkBase, checkCommand, checkLogo } from './commandRules'

const start = { command: 'serve', isPreview: false, stage: 'emulator', environment: {} } as const

describe('a command', () => {
  it('starts the emulator without any setting', () => {
    expect(() => {
      checkCommand(start)
    }).not.toThrow()
  })

  it.each([{ command: 'build' as const }, { isPreview: true }])(
    '%j of the emulator is refused',
    (changes) => {
      expect(() => {
        checkCommand({ ...start, ...changes })
      }).toThrow(
        '--mode: expected the mode production, or the name of a stage, found the stage "emulator", which only the dev server has.',
      )
    },
  )

  it.each([
    [undefined, 'nothing'],
    ['http://localhost:5173/', '"http://localhost:5173/"'],
  ])('that serves a real stage at %s is refused', (address, found) => {
    const environment = address === undefined ? {} : { GENKAN_ENDPOINT_URL: address }
    expect(() => {
      checkCommand({ ...start, stage: 'developing', environment })
    }).toThrow(
      `GENKAN_ENDPOINT_URL: expected the https address of a tunnel to this dev server, found ${found}.`,
    )
  })

  it('serves a real stage through a tunnel', () => {
    const environment = { GENKAN_ENDPOINT_URL: 'https://tunnel.example/' }
    expect(() => {
      checkCommand({ ...start, stage: 'developing', environment })
    }).not.toThrow()
  })

  it('cannot move the app away from its endpoint', () => {
    expect(() => {
      checkBase(undefined, '/shop/')
    }).not.toThrow()
    expect(() => {
      checkBase('/', '/shop/')
    }).toThrow('--base: expected "/shop/", the path of endpointUrl, found "/".')
  })
})

it('a logo that is not in public/ is refused', () => {
  expect(() => {
    checkLogo(exampleApp(), '/nowhere')
  }).toThrow('service.logo: expected a file of public/, found "logo.svg".')
})
