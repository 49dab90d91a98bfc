import { defineConfig } from '@playwright/test'
import e2e from '../e2e/playwright.config'
import { WINDOW } from './options'

export default defineConfig({
  ...e2e,
  projects: [{ name: 'pictures', testMatch: 'take.ts' }],
  globalSetup: './before.ts',
  globalTeardown: './sheets.ts',
  outputDir: '../../test-results/pictures-failed',
  workers: 2,
  reporter: 'list',
  timeout: 300_000,
  use: { ...e2e.use, viewport: WINDOW, contextOptions: { reducedMotion: 'reduce' } },
})
