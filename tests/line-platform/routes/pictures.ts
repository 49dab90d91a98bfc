import type { RouteModule } from '../http/app'
import type { Person } from '../model'
import type { World } from '../world'

const SIDES = { large: 200, small: 51 } as const

/** A colour per person that carries white text (dark enough in every hue). */
const hue = (person: Person): number => Number.parseInt(person.userId.slice(1, 5), 16) % 360

const initial = (person: Person): string => /[\p{L}\p{N}]/u.exec(person.name)?.[0] ?? '?'

const avatar = (person: Person, side: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 100 100">` +
  `<rect width="100" height="100" fill="hsl(${hue(person)} 45% 35%)"/>` +
  `<text x="50" y="54" fill="#fff" font-family="sans-serif" font-size="48" text-anchor="middle" ` +
  `dominant-baseline="middle">${initial(person)}</text></svg>`

const picture = (world: World, id: string, side: number): Response => {
  const person = world.people.list().find((candidate) => candidate.picture === id)
  if (!person) return new Response(null, { status: 404 })
  return new Response(avatar(person, side), { headers: { 'content-type': 'image/svg+xml' } })
}

/** Profile pictures. LINE docs: `/large` is 200 px, `/small` 51 px. Drawn on the spot. */
export const pictures: RouteModule = {
  cors: [],
  mount(app, world) {
    for (const host of ['profile.line-scdn.net', 'sprofile.line-scdn.net'] as const) {
      app.get(`/${host}/:id`, (c) => picture(world, c.req.param('id'), 400))
      app.get(`/${host}/:id/:size{large|small}`, (c) =>
        picture(world, c.req.param('id'), c.req.param('size') === 'large' ? SIDES.large : SIDES.small),
      )
    }
  },
}
