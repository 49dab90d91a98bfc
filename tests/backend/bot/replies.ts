import * as v from 'valibot'
import { channelToken, type OwnChannel } from '../channelToken'
import { readAnswer } from '../lineClient'
import type { Service } from '../service'

const LinkToken = v.object({ linkToken: v.string() })

interface Asked {
  readonly sub: string
  readonly replyToken: string
  readonly text: string
}

/** Answers the words that this bot knows; of everything else it says nothing. */
export async function answerMessage(service: Service, bot: OwnChannel, asked: Asked): Promise<void> {
  switch (asked.text.trim().toLowerCase()) {
    case 'link':
      return reply(service, bot, asked, await linkAnswer(service, bot, asked.sub))
    case 'unlink':
      return reply(service, bot, asked, `Open this to undo the link: ${service.liffUrl}/unlink`)
  }
}

/**
 * Messaging API, "Linking user accounts": a link token for this very LINE user, in an address of ours; and whoever links is
 * told that it can be undone. The address is the app's LIFF URL, so that it opens signed in.
 */
async function linkAnswer(service: Service, bot: OwnChannel, sub: string): Promise<string> {
  const authorization = `Bearer ${await channelToken(service.line, bot)}`
  const issued = await service.line.postJson(`/v2/bot/user/${sub}/linkToken`, null, { authorization })
  const { linkToken } = readAnswer(LinkToken, issued)
  service.linkTokens.issued(linkToken, sub)
  const url = `${service.liffUrl}/account-link?${new URLSearchParams({ linkToken })}`
  return `Open this within ten minutes to link your Sakura Books account: ${url}\nTo undo it later, write "unlink".`
}

/** Messaging API reference, "Send reply message". */
async function reply(service: Service, bot: OwnChannel, asked: Asked, text: string): Promise<void> {
  const authorization = `Bearer ${await channelToken(service.line, bot)}`
  const messages = [{ type: 'text', text }]
  const sent = await service.line.postJson(
    '/v2/bot/message/reply',
    { replyToken: asked.replyToken, messages },
    { authorization },
  )
  readAnswer(v.looseObject({}), sent)
}
