import { giveConsoleBack } from './quietSdk'
import liff from '@line/liff/core'
import CloseWindow from '@line/liff/close-window'
import GetAccessToken from '@line/liff/get-access-token'

import GetDecodedIdToken from '@line/liff/get-decoded-id-token'
import GetIdToken from '@line/liff/get-id-token'
import IsLoggedIn from '@line/liff/is-logged-in'
import Login from '@line/liff/login'
import Logout from '@line/liff/logout'
import type { Liff } from './liff'
import { storedSessionOf } from './storedSession'

giveConsoleBack()

/**
 * The LIFF SDK behind our port: the pluggable build with the modules that signing in needs, because the full package
 * contacts three hosts, runs a remote script and may hold `init` back for ten seconds (SDK 2.31).
 * `withLoginOnExternalBrowser` is never passed: it loops where cookies are blocked and loses the deep link.
 */
export function createLiff(liffId: string): Liff {
  const modules = [CloseWindow, GetAccessToken, GetDecodedIdToken, GetIdToken, IsLoggedIn, Login, Logout]
  for (const Module of modules) liff.use(new Module())
  return {
    init: () => liff.init({ liffId }),
    isLoggedIn: () => liff.isLoggedIn(),
    storedSession: () => storedSessionOf(liff.getIDToken(), liff.getAccessToken(), liff.getDecodedIDToken()),
    login: (redirectUri) => liff.login({ redirectUri }),
    logout: () => liff.logout(),
    closeWindow: () => liff.closeWindow(),
  }
}
