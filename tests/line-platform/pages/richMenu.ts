import { html } from 'hono/html'
import type { Html } from './layout'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Tile {
  readonly bounds: Box
  readonly label: string
  /** `null`: its kind of action is not emulated. */
  readonly href: string | null
}

export interface ShownRichMenu {
  /** The words on the bar that opens and closes it. */
  readonly name: string
  readonly isOpen: boolean
  readonly picture: string
  readonly size: { readonly width: number; readonly height: number }
  readonly tiles: readonly Tile[]
  /** Name of the window in which tiles open. */
  readonly target: string
  /** Whether the labels are to be read, because the picture says nothing. */
  readonly isLabelled: boolean
}

const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`

const place = ({ x, y, width, height }: Box, { size }: ShownRichMenu): string =>
  `left:${percent(x, size.width)};top:${percent(y, size.height)};` +
  `width:${percent(width, size.width)};height:${percent(height, size.height)}`

/** Opens a window of its own or the one around it, as LINE opens its browser above the chat. */
const tile = ({ bounds, label, href }: Tile, menu: ShownRichMenu): Html =>
  href === null
    ? html`<span style="${place(bounds, menu)}">${label}</span>`
    : html`<a style="${place(bounds, menu)}" href="${href}" target="${menu.target}" rel="opener">${label}</a>`

/** A rich menu below its chat. */
export const richMenuPart = (menu: ShownRichMenu): Html =>
  html`<details ${menu.isOpen ? 'open' : ''}>
    <summary>${menu.name}</summary>
    <nav class="menu ${menu.isLabelled ? 'labelled' : ''}" aria-label="Rich menu">
      <img src="${menu.picture}" alt="" width="${menu.size.width}" height="${menu.size.height}" />
      ${menu.tiles.map((one) => tile(one, menu))}
    </nav>
  </details>`
