/** The chosen stage of liff.config.json, compiled in by `src/build`. */
declare module 'virtual:app-config' {
  import type { AppConfig } from './appConfig'
  const appConfig: AppConfig
  export default appConfig
}

declare module 'virtual:line-config' {
  import type { LineConfig } from './appConfig'
  const lineConfig: LineConfig
  export default lineConfig
}
