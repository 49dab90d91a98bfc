import type { InitConfig, Outcome, Sdk, SdkPage, Thrown } from './protocol'

/** Imports the SDK, calls `init` if the test wants it, and keeps the outcome where tests find it. */
export async function run(load: () => Promise<{ liff: Sdk }>): Promise<void> {
  const page: SdkPage = { outcome: { tag: 'importing' } }
  window.sdkPage = page
  const tell = (outcome: Outcome): void => {
    page.outcome = outcome
    window.sdkReport?.({ url: location.href, outcome })
  }
  const sdk = await load().then(
    ({ liff }) => liff,
    (error: unknown) => {
      tell({ tag: 'import_failed', error: describe(error) })
    },
  )
  if (!sdk) return
  page.sdk = sdk
  tell({ tag: 'loaded' })
  if (window.sdkPlan?.tag === 'inits') await init(sdk, window.sdkPlan.config, tell)
}

async function init(sdk: Sdk, config: InitConfig, tell: (outcome: Outcome) => void): Promise<void> {
  tell({ tag: 'pending' })
  try {
    await sdk.init(config)
    tell({ tag: 'resolved' })
  } catch (error) {
    tell({ tag: 'rejected', error: describe(error) })
  }
}

function describe(error: unknown): Thrown {
  if (!(error instanceof Error)) return { name: 'no error', message: String(error) }
  const { name, message } = error
  // A DOMException has a number of that name, which is none of the SDK's.
  return { name, message, ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}) }
}
