import type { Action } from '../outcomes/outcome'

/**
 * A way on from an outcome; with `href` it is a link, with `copies` it copies that link, with neither of them the event
 * `act` says that it was chosen.
 */
export interface Way {
  readonly action: Action
  readonly href?: string
  readonly copies?: string
}
