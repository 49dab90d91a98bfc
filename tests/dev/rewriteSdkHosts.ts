import type { Plugin } from 'vite'

/** How the SDK writes its addresses (SDK 2.31, `@liff/server-api`): there is no setting for it. */
const ORIGINAL = /"https:\/\/"\.concat\((\w+),"\."\)\.concat\("line\.me","\/"\)\.concat\((\w+)\)/

/**
 * Makes the SDK call the emulator under `prefix` of the dev server instead of LINE's hosts. The dev server's copy alone is
 * rewritten; a build contains the SDK as it was published.
 */
export function rewriteSdkHosts(prefix: string): Plugin {
  return {
    name: 'genkan:rewrite-sdk-hosts',
    transform: {
      filter: { id: /@liff[\\/]server-api[\\/]lib[\\/]index\.es\.js/ },
      handler(code) {
        if (!ORIGINAL.test(code))
          this.error('This version of @liff/server-api builds its addresses in another way.')
        return code.replace(ORIGINAL, `(location.origin+"${prefix}/".concat($1,".line.me/").concat($2))`)
      },
    },
  }
}
