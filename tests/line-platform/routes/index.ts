import type { RouteModule } from '../http/app'
import { accountLink } from './accountLink'
import { addFriendLink } from './addFriendLink'
import { addFriendScreen } from './addFriendScreen'
import { botMessages } from './botMessages'
import { botUsers } from './botUsers'
import { botWebhook } from './botWebhook'
import { channelKeyIds } from './channelKeyIds'
import { deauthorize } from './deauthorize'
import { oauthV20 } from './oauthV20'
import { statelessToken } from './statelessToken'
import { webAuthorize } from './webAuthorize'
import { webAuthorizeV20 } from './webAuthorizeV20'
import { authorize } from './authorize'
import { chat } from './chat'
import { certs } from './certs'
import { context } from './context'
import { friendship } from './friendship'
import { liffApps } from './liffApps'
import { richMenuPictures } from './richMenuPictures'
import { richMenus } from './richMenus'
import { richMenusOfPeople } from './richMenusOfPeople'
import { liffUrl } from './liffUrl'
import { loginPages } from './loginPages'
import { opening } from './opening'
import { permissionScreen } from './permissionScreen'
import { pictures } from './pictures'
import { profile } from './profile'
import { revocation } from './revoke'
import { sdkAssets } from './sdkAssets'
import { shareTargetPicker } from './shareTargetPicker'
import { shortcut } from './shortcut'
import { subWindow } from './subWindow'
import { token } from './token'
import { verify } from './verify'

/** Everything LINE answers here. A new part of the platform is a new file and a line in this list. */
export const routes: readonly RouteModule[] = [
  authorize,
  loginPages,
  token,
  certs,
  verify,
  profile,
  context,
  revocation,
  deauthorize,
  webAuthorize,
  webAuthorizeV20,
  oauthV20,
  statelessToken,
  channelKeyIds,
  accountLink,
  botUsers,
  botMessages,
  botWebhook,
  richMenus,
  richMenuPictures,
  richMenusOfPeople,
  liffApps,
  subWindow,
  friendship,
  addFriendLink,
  shareTargetPicker,
  shortcut,
  // Before the LIFF URLs: these are some, of apps of LINE's.
  permissionScreen,
  addFriendScreen,
  liffUrl,
  pictures,
  sdkAssets,
  opening,
  chat,
]
