/** The pluggable SDK with the very modules that `src/liff/liffSdk.ts` uses. */
import liff from '@line/liff/core'
import CloseWindow from '@line/liff/close-window'
import GetAccessToken from '@line/liff/get-access-token'
import GetDecodedIdToken from '@line/liff/get-decoded-id-token'
import GetIdToken from '@line/liff/get-id-token'
import IsLoggedIn from '@line/liff/is-logged-in'
import Login from '@line/liff/login'
import Logout from '@line/liff/logout'

const modules = [CloseWindow, GetAccessToken, GetDecodedIdToken, GetIdToken, IsLoggedIn, Login, Logout]
for (const Module of modules) liff.use(new Module())

export { liff }
