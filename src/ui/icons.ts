/** Our own line icons on a 24 × 24 grid, drawn with the colour of the text. */
export const ICONS = {
  door: 'M5.5 21V4.5A1.5 1.5 0 0 1 7 3h10a1.5 1.5 0 0 1 1.5 1.5V21M2.5 21h5M16.5 21h5M8.5 5.6v15.8l6-1.6V4M12 12v1.6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  alert: 'M12 7.5v5.5M12 16.4v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3.5 9.5h17M3.5 14.5h17M12 3c2.6 2.4 3.8 5.4 3.8 9S14.6 18.6 12 21c-2.6-2.4-3.8-5.4-3.8-9S9.4 5.4 12 3Z',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c.9-3.6 3.8-5.5 7.5-5.5s6.6 1.9 7.5 5.5',
  shield: 'M12 3 5 5.6v5.6c0 4.5 2.9 8 7 9.8 4.1-1.8 7-5.3 7-9.8V5.6L12 3Zm-3 9 2.2 2.2L15.2 10',
  copy: 'M9 8.5h9a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5H9A1.5 1.5 0 0 1 7.5 19v-9A1.5 1.5 0 0 1 9 8.5ZM4.5 15.5V5A1.5 1.5 0 0 1 6 3.5h10.5',
} as const

export type IconName = keyof typeof ICONS
