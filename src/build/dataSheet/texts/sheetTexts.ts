import type { Widened } from '../../../messages/widened'
import type { en } from './en'
import type { OwnRecords } from './ownRecords'

/** All words of a data sheet: a language that lacks some does not compile. */
export type SheetTexts = Widened<Omit<typeof en, 'records'>> & { readonly records: OwnRecords }
