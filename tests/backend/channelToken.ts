import * as v from 'valibot'
import { readAnswer, type LineClient } from './lineClient'

const Issued = v.object({ access_token: v.string() })

/** A channel of ours. The secret never leaves the server. */
export interface OwnChannel {
  readonly channelId: string
  readonly channelSecret: string
}

/**
 * A channel access token, which speaks for the channel and not for a person. A stateless one (Messaging API reference,
 * "Issue stateless channel access token"): fifteen minutes, any number of them, so none is kept.
 */
export async function channelToken(line: LineClient, channel: OwnChannel): Promise<string> {
  const answer = await line.post('/oauth2/v3/token', {
    grant_type: 'client_credentials',
    client_id: channel.channelId,
    client_secret: channel.channelSecret,
  })
  return readAnswer(Issued, answer).access_token
}
