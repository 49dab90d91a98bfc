import * as v from 'valibot'

const between = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

/** LINE docs: read out where nobody sees the picture. */
const label = v.optional(v.pipe(v.string(), v.maxLength(20)))

/** LINE docs, URI action: at most 1000 characters; `http`, `https`, `line` and `tel`. */
const UriAction = v.looseObject({
  type: v.literal('uri'),
  uri: v.pipe(v.string(), v.maxLength(1000), v.regex(/^(https?:\/\/|line:\/\/|tel:)\S+$/)),
  label,
})

const MessageAction = v.looseObject({
  type: v.literal('message'),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  label,
})

/** Those that nothing is emulated of. */
const OtherAction = v.looseObject({
  type: v.picklist(['postback', 'datetimepicker', 'richmenuswitch', 'clipboard']),
  label,
})

const Area = v.looseObject({
  bounds: v.object({
    x: between(0, 2500),
    y: between(0, 2500),
    width: between(1, 2500),
    height: between(1, 2500),
  }),
  action: v.variant('type', [UriAction, MessageAction, OtherAction]),
})

/** LINE docs, rich menu object: 800 to 2500 pixels wide, at least 250 high, and 1.45 times as wide as high or wider. */
const Size = v.pipe(
  v.object({ width: between(800, 2500), height: between(250, 2500) }),
  v.check(({ width, height }) => width / height >= 1.45),
)

/** LINE docs, create rich menu. */
export const RichMenuBody = v.looseObject({
  size: Size,
  selected: v.boolean(),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  chatBarText: v.pipe(v.string(), v.minLength(1), v.maxLength(14)),
  areas: v.pipe(v.array(Area), v.maxLength(20)),
})

/** A rich menu as its bot describes it. */
export type RichMenuDescription = v.InferOutput<typeof RichMenuBody>

export interface RichMenu extends RichMenuDescription {
  readonly richMenuId: string
}
