import { charactersOf } from '../lib/charactersOf'

/** Two letters beside each other, or the last, of scripts whose letters are characters by themselves: the first of them. */
const PLAIN_FIRST = /^[ -~À-ɏぁ-ゖァ-ヺ一-鿿가-힣](?=$|[ -~À-ɏぁ-ゖァ-ヺ一-鿿가-힣])/

/** What stands in for a picture: the first character of the name, whole also where it is an emoji of several parts. */
export function initialOf(name: string): string {
  const first = PLAIN_FIRST.exec(name)?.[0] ?? charactersOf(name)[0] ?? ''
  return first.toLocaleUpperCase()
}
