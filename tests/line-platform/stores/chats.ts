import type { Clock } from '../clock'

/** A message object as the Messaging API knows it (LINE docs, "Message objects"). */
export interface ChatMessage {
  readonly type: string
  readonly [member: string]: unknown
}

export interface ChatEntry {
  /** Milliseconds since the epoch, by the platform's clock. */
  readonly at: number
  readonly from: 'person' | 'bot'
  readonly message: ChatMessage
}

/** What a person and an official account said to each other, oldest first. */
export function createChats(clock: Clock) {
  const chats = new Map<string, ChatEntry[]>()
  const key = (personId: string, channelId: string): string => `${personId} ${channelId}`
  return {
    add(personId: string, channelId: string, from: ChatEntry['from'], message: ChatMessage): void {
      const entries = chats.get(key(personId, channelId)) ?? []
      chats.set(key(personId, channelId), [...entries, { at: clock.now(), from, message }])
    },
    between: (personId: string, channelId: string): readonly ChatEntry[] =>
      chats.get(key(personId, channelId)) ?? [],
    reset: (): void => chats.clear(),
  }
}

export type Chats = ReturnType<typeof createChats>
