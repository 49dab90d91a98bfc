import type { OwnKey } from '../../../storage/ownStorage'

/** What one of the app's own records is, in the words of a privacy policy. */
interface OwnRecord {
  readonly what: string
  /** How long it counts, beside the end of the tab or the clearing of the browser's data. */
  readonly until: string
}

/** By type complete: see `ownStorage.ts`. */
export type OwnRecords = Readonly<Record<OwnKey, OwnRecord>>
