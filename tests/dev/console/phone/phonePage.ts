/** What is in the phone, for whoever acts on it. */
export interface PhonePage {
  /** `null` while nothing was opened. */
  appWindow(): Window | null
  reload(): void
}
