import * as v from 'valibot'
import { SEED_BOT_CHANNEL_ID, type LinePlatform } from '../../../line-platform'
import { plainPicture } from './plainPicture'

const SIZE = { width: 2500, height: 1686 }
const TILE = { width: 833, height: 843 }
const PICTURE = plainPicture(SIZE.width, SIZE.height, [0xcd, 0xf1, 0xd9])

export interface MenuOrder {
  readonly liffUrl: string
  /** Keys of `destinations` in liff.config.json. */
  readonly destinations: readonly string[]
}

const Created = v.object({ richMenuId: v.string() })

/** Gives everybody a rich menu with deep links into the app, by the calls that a bot's owner makes. */
export async function putRichMenu(line: LinePlatform, { liffUrl, destinations }: MenuOrder): Promise<void> {
  const authorization = `Bearer ${line.issueChannelToken(SEED_BOT_CHANNEL_ID)}`
  const call = async (url: string, body: BodyInit, contentType: string): Promise<unknown> => {
    const headers = { authorization, 'content-type': contentType }
    const response = await line.fetch(new Request(url, { method: 'POST', headers, body }))
    if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const menu = JSON.stringify(menuFor(liffUrl, destinations))
  const created = await call('https://api.line.me/v2/bot/richmenu', menu, 'application/json')
  const { richMenuId } = v.parse(Created, created)
  await call(`https://api-data.line.me/v2/bot/richmenu/${richMenuId}/content`, PICTURE, 'image/png')
  await call(`https://api.line.me/v2/bot/user/all/richmenu/${richMenuId}`, '{}', 'application/json')
}

function menuFor(liffUrl: string, destinations: readonly string[]): object {
  const tiles = [
    { label: 'My page', path: '' },
    ...destinations.slice(0, 2).map((key) => ({ label: capitalised(key).slice(0, 20), path: `/go/${key}` })),
    { label: 'Link account', path: '/link' },
    { label: 'Undo the link', path: '/unlink' },
    { label: 'No such page', path: '/no-such-page' },
  ]
  return {
    size: SIZE,
    selected: true,
    name: 'Deep links',
    chatBarText: 'Menu',
    areas: tiles.map(({ label, path }, index) => ({
      bounds: { x: (index % 3) * TILE.width, y: Math.floor(index / 3) * TILE.height, ...TILE },
      action: { type: 'uri', label, uri: liffUrl + path },
    })),
  }
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
