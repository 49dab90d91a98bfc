import * as v from 'valibot'

/** LINE docs, `liff.shareTargetPicker()`: what can be sent. Of Flex Messages and templates, only actions that open a URI. */
const TYPES = ['text', 'image', 'video', 'audio', 'location', 'template', 'flex'] as const

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(5000))
const altText = v.pipe(v.string(), v.minLength(1), v.maxLength(1500))

/** LINE docs, "Flex Message elements": a bubble, or up to twelve of them. */
const bubble = v.looseObject({ type: v.literal('bubble') })
const container = v.variant('type', [
  bubble,
  v.looseObject({ type: v.literal('carousel'), contents: v.pipe(v.array(bubble), v.maxLength(12)) }),
])

/** LINE docs, "URI action": `line:`, `tel:`, `http:` and `https:`, up to 1000 characters; labels of Flex buttons up to 40. */
const uriAction = v.looseObject({
  type: v.literal('uri'),
  uri: v.pipe(v.string(), v.regex(/^(https?|line|tel):/), v.maxLength(1000)),
  label: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(40))),
})

const message = v.variant('type', [
  v.looseObject({ type: v.literal('text'), text }),
  v.looseObject({ type: v.literal('flex'), altText, contents: container }),
  v.looseObject({ type: v.literal('template'), altText, template: v.looseObject({ type: v.string() }) }),
  v.looseObject({
    type: v.pipe(
      v.picklist(TYPES),
      v.check((type) => !['text', 'flex', 'template'].includes(type)),
    ),
  }),
])

const onlyOpensUris = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(onlyOpensUris)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(
    ([name, member]) => (name !== 'action' || v.is(uriAction, member)) && onlyOpensUris(member),
  )
}

/** One to five messages that the share target picker takes. */
export const SharedMessages = v.pipe(
  v.array(message),
  v.minLength(1),
  v.maxLength(5),
  v.check((messages) => messages.every(onlyOpensUris)),
)
