/** On the grid of our other icons, but not among them: those are loaded with the first screen. */
export const ROW_ICONS = {
  friend:
    'M9.5 5a3.75 3.75 0 1 0 0 7.5 3.75 3.75 0 0 0 0-7.5ZM2.5 20c.8-3.4 3.5-5 7-5s6.2 1.6 7 5M18.5 8v6M15.5 11h6',
  invite: 'M21 3.5 10.5 14M21 3.5l-6.5 17-4-6.5-6.5-4 17-6.5Z',
  shortcut:
    'M7 2.5h10A1.5 1.5 0 0 1 18.5 4v16a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 20V4A1.5 1.5 0 0 1 7 2.5ZM12 9v6M9 12h6',
  browser: 'M14 4h6v6M20 4l-9 9M18 13.5V18a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h4.5',
  data: 'M12 3 5 5.6v5.6c0 4.5 2.9 8 7 9.8 4.1-1.8 7-5.3 7-9.8V5.6L12 3ZM12 10.8a1.7 1.7 0 1 0 0-.1M12 12.5V16',
} as const

export type RowIcon = keyof typeof ROW_ICONS
