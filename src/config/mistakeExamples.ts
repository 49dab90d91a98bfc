import { ConfigError } from './configError'
import { exampleProject } from './example'

/** The example with the value at a dotted path replaced, or removed where there is no value. */
export function changed(path: string, ...value: [unknown?]): unknown {
  const project = exampleProject()
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce<object>(childOf, project)
  if (value.length === 0) Reflect.deleteProperty(parent, last)
  else Reflect.set(parent, last, value[0])
  return project
}

/** The sentences that reading a config ends in. */
export function messageOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'no mistake'
}

function childOf(parent: object, key: string): object {
  const child: unknown = Reflect.get(parent, key)
  if (typeof child !== 'object' || child === null) throw new Error(`The example has no object "${key}".`)
  return child
}
