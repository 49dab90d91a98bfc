import { describe, expect, it } from 'vitest'
import { en } from '../messages/problems/en'
import { id } from '../messages/problems/id'
import { ja } from '../messages/problems/ja'
import { ko } from '../messages/problems/ko'
import { th } from '../messages/problems/th'
import { zhTW } from '../messages/problems/zh-TW'
import { textsOf, waysOn } from './catalogue'
import { OUTCOME_CODES } from './outcome'

const LANGUAGES = { en, ja, th, zhTW, ko, id }

describe.each(Object.entries(LANGUAGES))('the outcomes in %s', (_, messages) => {
  it.each(OUTCOME_CODES)('%s has a short title and a sentence', (code) => {
    const { title, text, owner } = textsOf(code, messages)
    expect(title).toMatch(/\S/)
    expect(title.length).toBeLessThan(60)
    expect(text).toMatch(/\S/)
    expect(owner).not.toBe('')
  })

  it('has no words for an outcome that does not exist', () => {
    expect(Object.keys(messages.outcomes).sort()).toEqual([...OUTCOME_CODES].sort())
  })

  it('names every way on that an outcome offers', () => {
    const offered = OUTCOME_CODES.flatMap((code) => waysOn(code, () => true))
    for (const action of offered) expect(messages.actions[action]).toMatch(/\S/)
  })
})

describe('waysOn', () => {
  it('puts the main way first', () => {
    expect(waysOn('consent_refused', () => true)).toEqual(['sign_in', 'continue_without_line'])
  })

  it.each(OUTCOME_CODES)('%s offers three ways at most, each once', (code) => {
    const ways = waysOn(code, () => true)
    expect(ways.length).toBeLessThanOrEqual(3)
    expect(new Set(ways).size).toBe(ways.length)
  })

  it('leads somebody whom this browser never lets in to LINE or to another browser', () => {
    expect(waysOn('sign_in_keeps_failing', () => true)).toEqual(['open_in_line', 'copy_link', 'sign_in'])
    expect(waysOn('sign_in_elsewhere', () => true)).toEqual(['continue_here', 'open_in_line', 'copy_link'])
  })

  it('leaves out what is not offered here', () => {
    expect(waysOn('consent_refused', (action) => action !== 'continue_without_line')).toEqual(['sign_in'])
    expect(waysOn('not_configured', (action) => action !== 'contact_support')).toEqual(['retry'])
  })

  it.each(OUTCOME_CODES)('%s has a way on even where nothing is offered', (code) => {
    expect(waysOn(code, () => false)).toEqual(['go_to_start'])
  })
})
