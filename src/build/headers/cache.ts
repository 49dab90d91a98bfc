/** The folder of the files whose names carry a hash of their content (Vite's `build.assetsDir`). */
export const ASSETS = 'assets/'

/** A file with a hash in its name never changes. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

/** Kept but asked about on each use. Not `no-store`, which would cost the back-forward cache. */
export const REVALIDATE = 'no-cache'

/** A file that is missing during a deployment must not stay missing. */
export const NEVER = 'no-store'

/** The `Cache-Control` of a file that exists; `file` is its path in the build. */
export function cacheControl(file: string): string {
  return file.startsWith(ASSETS) ? IMMUTABLE : REVALIDATE
}
