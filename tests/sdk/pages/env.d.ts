/** What the bare pages and the tests tell each other. `SdkPage` is there as soon as the page's script runs. */
interface Window {
  /** Set by a test before the page's own script. */
  sdkPlan?: import('./protocol').Plan
  /** Left behind by `init`. */
  liff?: import('./protocol').Sdk
  sdkPage?: import('./protocol').SdkPage
  /** A binding of the test: is told every outcome, also of pages that are left at once. */
  sdkReport?: (report: import('./protocol').Report) => void
}
