import { expect, it } from 'vitest'
import { exampleApp } from '../config/example'
import { offeredFeatures } from './offered'

const NONE = {
  linking: false,
  friendship: false,
  share: false,
  homeScreenShortcut: false,
  externalBrowser: false,
}
const ALL = { linking: true, friendship: true, share: true, homeScreenShortcut: true, externalBrowser: true }

it.each([
  ['liff', 'ios', ['friend', 'invite', 'shortcut', 'browser']],
  ['line_in_app', 'android', ['friend', 'invite', 'browser']],
  ['external', 'android', ['friend', 'invite', 'shortcut']],
  ['external', 'web', ['friend', 'invite']],
] as const)('with everything on, %s on %s offers %j', (surroundings, platform, expected) => {
  expect(offeredFeatures(exampleApp({ features: ALL }), surroundings, platform)).toEqual(expected)
})

it('with everything off nothing is offered', () => {
  expect(offeredFeatures(exampleApp({ features: NONE }), 'liff', 'ios')).toEqual([])
})
