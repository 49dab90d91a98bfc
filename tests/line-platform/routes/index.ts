import type { RouteModule } from '../http/app'
import { authorize } from './authorize'
import { certs } from './certs'
import { developerConsole } from './console'
import { context } from './context'
import { liffUrl } from './liffUrl'
import { loginPages } from './loginPages'
import { pictures } from './pictures'
import { profile } from './profile'
import { revoke } from './revoke'
import { sdkAssets } from './sdkAssets'
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
  revoke,
  liffUrl,
  pictures,
  sdkAssets,
  developerConsole,
]
