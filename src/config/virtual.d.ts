declare module 'virtual:app-config' {
  import type { AppConfig } from './appConfig'
  const appConfig: AppConfig
  export default appConfig
}
