import { isIos } from '../device/userAgents'
import { userAgentOf } from '../http/input'
import type { RouteModule } from '../http/app'
import { judgeAuthorize } from '../login/authorizeRequest'
import { returnWithError } from '../login/webReturn'
import { beginWebLogin } from '../login/webSteps'
import { errorPage } from '../pages/error'

/** LINE docs, "Integrating LINE Login with your web app": `GET /oauth2/v2.1/authorize`. */
export const webAuthorize: RouteModule = {
  cors: [],
  mount(app, world) {
    app.get('/access.line.me/oauth2/v2.1/authorize', (c) => {
      const judgement = judgeAuthorize(new URL(c.req.url).searchParams, world, isIos(userAgentOf(c)))
      switch (judgement.tag) {
        case 'ok':
          return beginWebLogin(c, world, judgement.login)
        case 'page':
          return c.html(errorPage('400 Bad Request', judgement.reason), 400)
        case 'error':
          return returnWithError(c, world, judgement.to, judgement.error)
        default:
          return judgement satisfies never
      }
    })
  },
}
