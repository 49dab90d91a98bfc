import type { FlexMessage } from '../liff/shareTargetPicker'

/** What an invitation says. All of it is the service's own; nothing is about the person who sends it. */
export interface Invitation {
  readonly service: string
  readonly text: string
  /** On the button. */
  readonly open: string
  /** The LIFF URL: whoever taps it is in LINE already. */
  readonly url: string
  /** `#rrggbb` */
  readonly accent: string | undefined
}

/** Characters of the line that notifications and chat lists show; LINE cuts it anyway (Flex Message, `altText`). */
const LONGEST_ALT_TEXT = 400
const INK = '#14171C'
const MUTED = '#565D69'

/**
 * The invitation as one bubble: a line in the service's colour, its name, its words, and a button (LINE docs, "Flex Message
 * elements"). Bubbles are light in every theme, so that these colours are always on white.
 */
export function invitationMessage({ service, text, open, url, accent }: Invitation): FlexMessage {
  return {
    type: 'flex',
    altText: shortened(`${service}: ${text}`),
    contents: {
      type: 'bubble',
      size: 'kilo',
      body: {
        type: 'box',
        layout: 'vertical',
        paddingAll: '0px',
        contents: [
          { type: 'box', layout: 'vertical', height: '6px', backgroundColor: accent ?? INK, contents: [] },
          {
            type: 'box',
            layout: 'vertical',
            spacing: 'sm',
            paddingAll: '20px',
            paddingBottom: '8px',
            contents: [
              { type: 'text', text: service, weight: 'bold', size: 'lg', color: INK, wrap: true },
              { type: 'text', text, size: 'sm', color: MUTED, wrap: true },
            ],
          },
        ],
      },
      footer: {
        type: 'box',
        layout: 'vertical',
        paddingAll: '16px',
        contents: [
          {
            type: 'button',
            style: 'secondary',
            height: 'sm',
            action: { type: 'uri', label: open, uri: url },
          },
        ],
      },
    },
  }
}

function shortened(text: string): string {
  const letters = Array.from(text)
  return letters.length <= LONGEST_ALT_TEXT ? text : `${letters.slice(0, LONGEST_ALT_TEXT - 1).join('')}…`
}
