import type { Plugin, ViteDevServer } from 'vite'
import { OUTCOMES_PATH } from './outcomesPath'

const MARKUP = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Outcomes</title>
  </head>
  <body>
    <div id="outcomes"></div>
    <script type="module" src="/tests/dev/outcomes/main.ts"></script>
  </body>
</html>`

/** A page of the dev server alone, for people who write or translate texts. No build knows of it. */
export function outcomesPage(): Plugin {
  return {
    name: 'genkan:outcomes-page',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((incoming, outgoing, next) => {
        const [path] = (incoming.url ?? '').split('?')
        if (path !== OUTCOMES_PATH) {
          next()
          return
        }
        outgoing.setHeader('Content-Type', 'text/html; charset=utf-8')
        transformed(server).then((html) => outgoing.end(html), next)
      })
    },
  }
}

function transformed(server: ViteDevServer): Promise<string> {
  return server.transformIndexHtml(OUTCOMES_PATH, MARKUP)
}
