import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Site } from '../site'
import type { Visit } from '../visits'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** The frame of every page. It says that the shop does not exist, so that no screenshot misleads. */
export const layout = ({ base }: Site, title: string, body: Html): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Sakura Books</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${base}style.css" />
      </head>
      <body>
        <header><a href="${base}">Sakura Books</a></header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
        <footer class="note">
          A shop that does not exist, for trying things out. Enter nothing that is true.
        </footer>
      </body>
    </html>`

/** A form of the person's own visit: see readPost.ts. */
export const form = ({ base }: Site, { formToken }: Visit, path: string, fields: Html): Html =>
  html`<form method="post" action="${base}${path}">
    <input type="hidden" name="form_token" value="${formToken}" />
    ${fields}
  </form>`

export const alert = (text: string | null): Html | '' =>
  text === null ? '' : html`<p class="alert" role="alert">${text}</p>`
