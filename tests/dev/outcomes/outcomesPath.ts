/** Where the dev server shows every outcome, each at the anchor of its code. */
export const OUTCOMES_PATH = '/__outcomes'
