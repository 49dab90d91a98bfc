import type { AppConfig } from './appConfig'
import { checkProjectConfig } from './parse'
import { resolveStage } from './resolve'

/** A valid `liff.config.json` as `JSON.parse` gives it: what unit tests change one thing of. */
export function exampleProject() {
  return {
    service: {
      name: 'Sakura Books',
      logo: 'logo.svg',
      websiteUrl: 'https://www.example.com/',
      privacyPolicyUrl: 'https://www.example.com/privacy',
      termsUrl: 'https://www.example.com/terms',
    },
    locales: ['ja', 'en'],
    token: 'id',
    login: 'button',
    serviceUrls: ['https://www.example.com/'],
    destinations: { orders: 'https://www.example.com/orders' },
    stages: {
      review: {
        liffId: '1234567891-bbbbbbbb',
        endpointUrl: 'https://review.example.com/app',
        backendUrl: 'https://review-api.example.com/line/',
      },
      published: {
        liffId: '1234567892-cccccccc',
        endpointUrl: 'https://app.example.com/',
        backendUrl: 'https://api.example.com/line',
      },
    },
  }
}

/** The config that the published stage of the example is compiled from, with what a test wants otherwise. */
export function exampleApp(changes: Partial<AppConfig> = {}): AppConfig {
  return { ...resolveStage(checkProjectConfig(exampleProject()), 'published'), ...changes }
}
