import type { Plugin, ViteDevServer } from 'vite'
import { CONSOLE_PATH } from '../protocol'

const MARKUP = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Genkan console</title>
    <link rel="icon" href="/icon.svg" />
  </head>
  <body>
    <div id="console"></div>
    <script type="module" src="/tests/dev/console/main.ts"></script>
  </body>
</html>`

/** The page on which one sees the app as any person on any device. No build knows of it. */
export function consolePage(): Plugin {
  return {
    name: 'genkan:console-page',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((incoming, outgoing, next) => {
        const [path] = (incoming.url ?? '').split('?')
        if (path !== CONSOLE_PATH) {
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
  return server.transformIndexHtml(CONSOLE_PATH, MARKUP)
}
