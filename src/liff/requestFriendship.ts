import RequestFriendship from '@line/liff/request-friendship'
import { requestEndOf, type FriendRequestEnd } from './friendship'

/**
 * Has LINE offer the official account that is linked to the channel, in a sub-window. In the LIFF browser only: elsewhere the
 * SDK opens a message bus that evaluates code, which our policy refuses. Never rejects; it may never settle.
 *
 * `liff.requestFriendship()` resolves when the window was closed too, whatever became of it (SDK 2.31).
 */
export async function requestFriendship(): Promise<FriendRequestEnd> {
  try {
    await new RequestFriendship().install()()
    return 'ended'
  } catch (error) {
    return requestEndOf(error)
  }
}
