import type { Context } from 'hono'
import { requireBearer } from '../http/bearer'
import type { RouteModule } from '../http/app'
import type { World } from '../world'

const userInfo = (c: Context, world: World) =>
  requireBearer(c, world, 'openid', (person, { scopes }) => {
    const profile = scopes.includes('profile')
    return c.json({
      sub: person.userId,
      ...(profile ? { name: person.name } : {}),
      ...(profile && person.picture ? { picture: world.pictureUrl(person.picture) } : {}),
    })
  })

/** LINE docs: user profile, user information. */
export const profile: RouteModule = {
  cors: [{ host: 'api.line.me', path: /^\/v2\/profile$/, methods: ['GET'] }],
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
  },
}
