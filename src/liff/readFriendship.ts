import GetFriendship from '@line/liff/get-friendship'
import Permission from '@line/liff/permission'
import { friendshipIn, type Friendship } from './friendship'

/**
 * Asks LINE about the official account that is linked to the channel. Never rejects.
 *
 * The permission is looked at first: without it `liff.getFriendship()` of a MINI App would have LINE ask for it (SDK 2.31,
 * `attachChecker`), and nobody is asked for a permission who did not want to give one.
 */
export async function readFriendship(): Promise<Friendship> {
  try {
    const { state } = await new Permission().install().query('profile')
    return state === 'granted' ? friendshipIn(await new GetFriendship().install()()) : 'unknown'
  } catch {
    return 'unknown'
  }
}
