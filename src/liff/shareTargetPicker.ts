import ShareTargetPicker from '@line/liff/share-target-picker'
import { shareEndIn, shareEndOf, type ShareEnd } from './shareEnd'

const share = new ShareTargetPicker().install()

type Message = Parameters<typeof share>[0][number]
/** A Flex Message of one bubble (LINE docs, "Flex Message"). */
export type FlexMessage = Extract<Message, { type: 'flex' }>

/**
 * Has LINE ask whom to send `message` to; the person may choose several. In the LIFF browser only: elsewhere LINE's window is
 * cut off from ours by `Cross-Origin-Opener-Policy`. Never rejects; settles within ten minutes (SDK 2.31). Called again, it
 * takes the place of a picker that is still open, which then ends as cancelled.
 */
export async function shareWithLine(message: FlexMessage): Promise<ShareEnd> {
  try {
    return shareEndIn(await share([message]))
  } catch (error) {
    return shareEndOf(error)
  }
}
