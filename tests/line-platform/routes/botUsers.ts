import type { Context } from 'hono'
import { requireBot } from '../http/channelBearer'
import { apiError } from '../http/replies'
import type { RouteModule } from '../http/app'
import type { Person } from '../model'
import type { World } from '../world'

const USER_ID = /^U[0-9a-f]{32}$/

/** Runs `answer` for the person in the path. The text for a malformed ID is reported, the rest is inferred. */
function withPerson(c: Context, world: World, answer: (person: Person) => Response): Response {
  const userId = c.req.param('userId') ?? ''
  if (!USER_ID.test(userId)) return apiError(c, 400, "The value for the 'userId' parameter is invalid")
  const person = world.people.findByUserId(userId)
  return person ? answer(person) : apiError(c, 404, 'Not found')
}

/** LINE docs: issue link token, get profile of a friend, bot info. */
export const botUsers: RouteModule = {
  cors: [],
  mount(app, world) {
    app.post('/api.line.me/v2/bot/user/:userId/linkToken', (c) =>
      requireBot(c, world, ({ channelId }) =>
        withPerson(c, world, (person) =>
          c.json({ linkToken: world.linkTokens.issue(person.id, channelId).value }),
        ),
      ),
    )
    app.get('/api.line.me/v2/bot/profile/:userId', (c) =>
      requireBot(c, world, ({ channelId }) =>
        withPerson(c, world, (person) =>
          world.friends.has(person.id, channelId)
            ? c.json({
                userId: person.userId,
                displayName: person.name,
                ...(person.picture ? { pictureUrl: world.pictureUrl(person.picture) } : {}),
                ...(person.statusMessage ? { statusMessage: person.statusMessage } : {}),
                language: person.language,
              })
            : apiError(c, 404, 'Not found'),
        ),
      ),
    )
    app.get('/api.line.me/v2/bot/info', (c) =>
      requireBot(c, world, ({ name }, { userId, basicId }) =>
        c.json({ userId, basicId, displayName: name, chatMode: 'bot', markAsReadMode: 'auto' }),
      ),
    )
  },
}
