import type { Context } from 'hono'
import * as v from 'valibot'

/** Outside text, checked: the value, or the name of the first parameter that is missing or wrong. */
export type Parsed<T> =
  { readonly tag: 'ok'; readonly value: T } | { readonly tag: 'bad'; readonly param: string }

function parse<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Parsed<T> {
  const result = v.safeParse(schema, input)
  if (result.success) return { tag: 'ok', value: result.output }
  return { tag: 'bad', param: v.getDotPath(result.issues[0]) ?? 'request' }
}

export const parseQuery = <T>(schema: v.GenericSchema<unknown, T>, c: Context): Parsed<T> =>
  parse(schema, Object.fromEntries(new URL(c.req.url).searchParams))

export const parseForm = async <T>(schema: v.GenericSchema<unknown, T>, c: Context): Promise<Parsed<T>> =>
  parse(schema, Object.fromEntries(new URLSearchParams(await c.req.text())))

export const parseJson = async <T>(schema: v.GenericSchema<unknown, T>, c: Context): Promise<Parsed<T>> =>
  parse(schema, await c.req.json().catch(() => null))

export const text = v.pipe(v.string(), v.nonEmpty())

export const userAgentOf = (c: Context): string => c.req.header('user-agent') ?? ''
