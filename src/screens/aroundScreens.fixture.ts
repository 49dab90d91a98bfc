import { createPinia, defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { vi } from 'vitest'
import type { AppConfig } from '../config/appConfig'
import { en } from '../messages/en'
import { LanguageKey } from '../messages/useMessages'
import type { Surroundings } from '../navigation/surroundings'
import { DisplayProfile } from '../profile/displayProfile'
import type { ServiceState, SessionState } from '../session/state'
import { ConfigKey } from './useConfig'

export const CONFIG: AppConfig = {
  stage: 'published',
  build: { version: '0.1.0', commit: '1a2b3c4' },
  service: {
    name: 'Sakura Books',
    websiteUrl: 'https://www.example.com/',
    supportUrl: 'https://www.example.com/help',
  },
  locales: ['en'],
  token: 'id',
  login: 'button',
  miniApp: false,
  features: {
    linking: true,
    friendship: false,
    share: false,
    homeScreenShortcut: false,
    externalBrowser: false,
  },
  texts: {},
  serviceUrls: ['https://www.example.com/'],
  destinations: { orders: 'https://www.example.com/orders' },
  liffId: '1234567890-aaaaaaaa',
  channelId: '1234567890',
  endpointUrl: 'https://app.example.com/',
  backendUrl: 'https://api.example.com/line',
  liffUrl: 'https://liff.line.me/1234567890-aaaaaaaa',
  pictureOrigins: ['https://profile.line-scdn.net'],
}

export function signedIn(service: ServiceState): SessionState {
  return { tag: 'signed_in', profile: profileOf('Hanako'), service }
}

function profileOf(name: string): DisplayProfile {
  return new DisplayProfile({ subject: 'U1', name, pictureUrl: null, email: null })
}

/** What a screen finds around it: English, a config, and a session in the given state whose acts only take notes. */
export function around(first: SessionState, surroundings: Surroundings = 'external', config = CONFIG) {
  const state = shallowRef(first)
  const acts = {
    signIn: vi.fn(),
    signOut: vi.fn(),
    askServiceAgain: vi.fn(),
    retry: vi.fn(),
    acceptPerson: vi.fn(),
    reloadForNewBuild: vi.fn(() => false),
    personNow: vi.fn(() => Promise.resolve(profileOf('Taro'))),
    openInLine: vi.fn(),
    closeWindow: vi.fn(),
    goTo: vi.fn(),
    // What LINE's claims say: issued on the first of August 2026.
    connect: () => Promise.resolve({ liff: { storedSession: () => ({ claims: { iat: 1_785_542_400 } }) } }),
  }
  const pinia = createPinia()
  // Under the id of the real store, which then finds itself made already.
  defineStore('session', () => ({ state, surroundings: shallowRef(surroundings), ...acts }))(pinia)
  const language = shallowRef({ locale: 'en', messages: en } as const)
  const provide = { [LanguageKey]: language, [ConfigKey]: config }
  return { acts, state, options: { global: { plugins: [pinia], provide } } }
}
