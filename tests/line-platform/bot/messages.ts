import * as v from 'valibot'

/** LINE docs, "Message objects". Only what every message must have is checked. */
const TYPES = [
  'text',
  'textV2',
  'sticker',
  'image',
  'video',
  'audio',
  'location',
  'imagemap',
  'template',
  'flex',
  'coupon',
] as const

const text = v.pipe(v.string(), v.minLength(1, 'May not be empty'), v.maxLength(5000))

const Text = v.looseObject({ type: v.literal('text'), text })
const Template = v.looseObject({
  type: v.literal('template'),
  altText: v.pipe(v.string(), v.minLength(1, 'May not be empty'), v.maxLength(1500)),
  template: v.looseObject({ type: v.string() }),
})
const Other = v.looseObject({
  type: v.pipe(
    v.picklist(TYPES),
    v.check((type) => type !== 'text' && type !== 'template'),
  ),
})

/** LINE docs: one to five messages in one call. */
const Messages = v.pipe(v.array(v.variant('type', [Text, Template, Other])), v.minLength(1), v.maxLength(5))

export const Reply = v.object({ replyToken: v.pipe(v.string(), v.nonEmpty()), messages: Messages })
export const Push = v.object({ to: v.pipe(v.string(), v.nonEmpty()), messages: Messages })
