import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const STYLE = raw(`
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --line: #06c755; --edge: #8885 }
  body { margin: 0 auto; padding: 1.5rem 1rem; max-width: 26rem; overflow-wrap: anywhere }
  body.wide { max-width: 70rem }
  button, select, input, table { box-sizing: border-box }
  h1 { font-size: 1.25rem } h2 { font-size: 1rem; margin-block: 1.5rem .5rem }
  button, select, input { font: inherit; min-height: 2.75rem; padding: .25rem .75rem; border: 1px solid var(--edge); border-radius: .5rem; max-width: 100% }
  button { cursor: pointer } button.main { background: var(--line); color: #000; border-color: transparent }
  input[type='checkbox'] { min-height: 0; vertical-align: middle } .row label { display: inline-grid }
  form.stack { display: grid; gap: .5rem } .row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end }
  .person { display: flex; align-items: center; gap: .75rem; text-align: start; width: 100% }
  .person img, .person .blank { width: 2.5rem; height: 2.5rem; border-radius: 50%; flex: none; background: var(--edge) }
  .note { opacity: .75; font-size: .875rem } .scroll { overflow-x: auto }
  table { border-collapse: collapse; width: 100%; min-width: 44rem; font-size: .875rem } th, td { overflow-wrap: normal; text-align: start; padding: .25rem .5rem; border-bottom: 1px solid var(--edge); vertical-align: top }
  .menu { position: relative; max-width: 100% } .menu img { display: block; width: 100%; height: auto }
  .menu a, .menu span { position: absolute; overflow: hidden; color: transparent } .menu a:hover { background: #0002 }
  .menu.labelled > * { display: grid; place-content: center; box-sizing: border-box; padding: .5rem; border: 1px solid Canvas; color: #06210f; font-weight: 600; text-align: center; text-decoration: none }
  :focus-visible { outline: 3px solid var(--line); outline-offset: 2px }
`)

/** The frame of every page the emulator shows. It says that it is no LINE, so that no screenshot misleads. */
export const page = (title: string, body: Html, width: 'narrow' | 'wide' = 'narrow'): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${STYLE}
        </style>
      </head>
      <body class="${width}">
        ${body}
        <p class="note">This is an emulator, not LINE. Everybody here is made up.</p>
      </body>
    </html>`
