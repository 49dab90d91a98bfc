import type { Context } from 'hono'
import { pictureSize } from '../bot/pictureSize'
import type { RichMenu } from '../bot/richMenu'
import type { RouteModule } from '../http/app'
import { apiError } from '../http/replies'
import { noSuchMenu, withRichMenu } from '../http/withRichMenu'
import type { World } from '../world'

/** LINE docs, upload rich menu image: at most 1 MB. */
const MAX_BYTES = 1024 * 1024

async function upload(c: Context, world: World, { richMenuId, size }: RichMenu): Promise<Response> {
  // LINE docs: a picture cannot be exchanged; make another menu.
  if (world.richMenus.picture(richMenuId))
    return apiError(c, 400, 'An image has already been uploaded to the richmenu')
  const contentType = c.req.header('content-type') ?? ''
  const content = await c.req.arrayBuffer()
  const found = pictureSize(contentType, content)
  if (!found) return apiError(c, 415, 'The image must be a PNG or a JPEG, and its content type say so')
  if (content.byteLength > MAX_BYTES) return apiError(c, 413, 'The image must not exceed 1 MB')
  if (found.width !== size.width || found.height !== size.height)
    return apiError(c, 400, 'The image size must be the size of the richmenu')
  world.richMenus.setPicture(richMenuId, { contentType, content })
  return c.json({})
}

function download(c: Context, world: World, richMenuId: string): Response {
  const picture = world.richMenus.picture(richMenuId)
  return picture ? c.body(picture.content, 200, { 'content-type': picture.contentType }) : noSuchMenu(c)
}

/** LINE docs: upload and download the picture of a rich menu, at the host for files. */
export const richMenuPictures: RouteModule = {
  cors: [],
  mount(app, world) {
    const PATH = '/api-data.line.me/v2/bot/richmenu/:richMenuId/content'
    app.post(PATH, (c) => withRichMenu(c, world, (menu) => upload(c, world, menu)))
    app.get(PATH, (c) => withRichMenu(c, world, ({ richMenuId }) => download(c, world, richMenuId)))
    // Where the emulator's own chat page finds it.
    app.get('/liff.line.me/__richmenu/:richMenuId', (c) => download(c, world, c.req.param('richMenuId')))
  },
}
