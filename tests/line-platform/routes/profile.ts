import type { Context } from 'hono'
import { requireBearer } from '../http/bearer'
import { apiError } from '../http/replies'
import type { CorsRule, RouteModule } from '../http/app'
import type { World } from '../world'

const readable = (path: RegExp): CorsRule => ({ host: 'api.line.me', path, methods: ['GET'] })

const userInfo = (c: Context, world: World) =>
  requireBearer(c, world, 'openid', (person, { scopes }) => {
    const profile = scopes.includes('profile')
    return c.json({
      sub: person.userId,
      ...(profile ? { name: person.name } : {}),
      ...(profile && person.picture ? { picture: world.pictureUrl(person.picture) } : {}),
    })
  })

/** LINE docs: user profile, user information, friendship status. */
export const profile: RouteModule = {
  cors: [readable(/^\/v2\/profile$/), readable(/^\/friendship\/v1\/status$/)],
  mount(app, world) {
    app.get('/api.line.me/v2/profile', (c) =>
      requireBearer(c, world, 'profile', (person) =>
        c.json({
          userId: person.userId,
          displayName: person.name,
          ...(person.picture ? { pictureUrl: world.pictureUrl(person.picture) } : {}),
          ...(person.statusMessage ? { statusMessage: person.statusMessage } : {}),
        }),
      ),
    )

    app.on(['GET', 'POST'], '/api.line.me/oauth2/v2.1/userinfo', (c) => userInfo(c, world))

    app.get('/api.line.me/friendship/v1/status', (c) =>
      requireBearer(c, world, 'profile', (person, { channelId }) => {
        const account = c.req.query('officialAccountId')
        if (account !== undefined && !account.startsWith('@'))
          return apiError(c, 400, 'Invalid officialAccountId')
        return c.json({ friendFlag: world.friends.has(person.id, channelId) })
      }),
    )
  },
}
