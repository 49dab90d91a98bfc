import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { runnerImport } from 'vite'
import { defineConfig } from 'vitest/config'
import type * as Genkan from './src/build/genkan'

// Through Vite's runner, because a plain import makes Vite 8 warn of each import without a file extension.
const { module } = await runnerImport<typeof Genkan>(resolve('src/build/genkan.ts'))

/** The oldest that are served: iOS 16.4, WebView 111 of Android, and what desktop browsers had at that time. */
const BROWSERS = ['chrome111', 'edge111', 'firefox114', 'safari16.4', 'ios16.4']

// What main.ts imports dynamically, in the order in which it is needed.
const preload = [
  { module: 'src/boot.ts', part: 'line' },
  { module: 'src/app/mountApp.ts', part: 'app' },
  { module: 'src/messages/{locale}.ts', part: 'app' },
  { module: 'src/liff/appLanguage.ts', part: 'app' },
  { module: 'src/session/signIn.ts', part: 'spare' },
  { module: 'src/session/concludeStart.ts', part: 'spare' },
  { module: 'src/screens/SignIn/SignInScreen.vue', part: 'spare' },
  // Where the backend cannot be reached, the network may be gone for this as well.
  { module: 'src/backend/repeat.ts', part: 'spare' },
] as const

export default defineConfig((env) => ({
  plugins: [vue(), module.genkan({ preload }), module.emulator(env)],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
  },
  build: {
    target: BROWSERS,
    // An inlined file is a data: URL, which the policy refuses as well.
    assetsInlineLimit: 0,
    // One small style sheet beside the page instead of one per screen after its script.
    cssCodeSplit: false,
    sourcemap: false,
    rolldownOptions: {
      output: {
        postBanner: module.compileHint,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ debugName: 'app', name: module.appChunk(import.meta.dirname) }],
        },
      },
    },
    ...(process.env['GENKAN_OUT_DIR'] ? { outDir: process.env['GENKAN_OUT_DIR'] } : {}),
  },
  test: {
    // Vitest leaves a core to itself, which is half of a small machine; and some tests only wait for what they started.
    maxWorkers: 3,
    // No test is about time that really passes: a busy machine may take its time.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // One module graph per worker, not per file: nothing in them mocks a module, and no stub outlives its test.
          isolate: false,
          unstubGlobals: true,
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['src/**/*.component.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          // LINE's answers may get more members, another order and other whitespace: the backend must not mind.
          name: 'payloads',
          isolate: false,
          environment: 'node',
          env: { LINE_PAYLOADS: 'changed' },
          include: ['tests/backend/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'components', environment: 'happy-dom', include: ['src/**/*.component.test.ts'] },
      },
    ],
  },
}))
