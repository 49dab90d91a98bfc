/** What the bench compiles into the reference pages. */
interface ImportMetaEnv {
  readonly VITE_LIFF_ID: string
  readonly VITE_BACKEND_URL: string
}
