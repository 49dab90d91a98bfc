import * as v from 'valibot'
import { parseQuery, text } from '../http/input'
import type { RouteModule } from '../http/app'
import { beginAccountLink } from '../login/accountLinkSteps'
import { errorPage } from '../pages/error'

/** LINE docs, "User account linking": a nonce has 10 to 255 characters. */
const Query = v.object({
  linkToken: text,
  nonce: v.pipe(v.string(), v.minLength(10), v.maxLength(255)),
})

/** LINE docs: the account-linking endpoint, where the service sends the browser with link token and nonce. */
export const accountLink: RouteModule = {
  cors: [],
  mount(app, world) {
    app.get('/access.line.me/dialog/bot/accountLink', (c) => {
      const query = parseQuery(Query, c)
      if (query.tag === 'bad')
        return c.html(errorPage('400 Bad Request', `Invalid parameter: ${query.param}.`), 400)
      return beginAccountLink(c, world, query.value.linkToken, query.value.nonce)
    })
  },
}
