/** The chosen stage of liff.config.json, compiled in by `src/build`. An ambient module can import in this form only. */
declare module 'virtual:app-config' {
  const appConfig: import('./appConfig').AppConfig
  export default appConfig
}

declare module 'virtual:line-config' {
  const lineConfig: import('./appConfig').LineConfig
  export default lineConfig
}
