import liff from '@line/liff/core'
import Permission from '@line/liff/permission'
import { answerOf, type PermissionAnswer } from './permissionAnswer'

/**
 * Asks for `profile` in a sub-window of LINE. In the LIFF browser only: elsewhere the SDK opens a message bus that evaluates
 * code, which our policy refuses. Call it after a tap and with its reason on the screen. Never rejects; it may never settle
 * (a sub-window that ends without tokens and without an error, SDK 2.31).
 *
 * `liff.permission.requestAll()` asks for everything that the app is registered for and lacks; then it replaces the access
 * token, and after a check with LINE's keys the ID token and its claims (SDK 2.31).
 */
export async function requestProfilePermission(): Promise<PermissionAnswer> {
  try {
    liff.use(new Permission())
    const { state } = await liff.permission.query('profile')
    if (state === 'unavailable') return 'unavailable'
    if (state === 'granted') return 'allowed_before'
    await liff.permission.requestAll()
    return 'allowed'
  } catch (error) {
    return answerOf(error)
  }
}
