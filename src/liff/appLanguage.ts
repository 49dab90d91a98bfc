import GetAppLanguage from '@line/liff/get-app-language'

/**
 * The language (BCP 47) that LINE's app is set to, which may differ from the phone's. Only iOS tells, from LINE 14.11 on, at
 * once; anywhere else it is the browser's language (SDK 2.31). Needs no `init()`.
 */
export const appLanguage = new GetAppLanguage().install()
