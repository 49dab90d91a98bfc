import * as v from 'valibot'
import { LookSchema, OPENINGS, PHONES, SCOPES, SIZES, THEMES, type Look } from '../protocol'

export const FIRST_LOOK: Look = {
  as: 'liff',
  phone: 'ios',
  size: 'full',
  person: 'hanako',
  language: 'en',
  theme: 'light',
  scopes: SCOPES,
  fault: null,
  path: '',
}

/** LINE's own browsers are on phones alone, and only a LIFF app has a size. */
export function settled(look: Look): Look {
  const isOutside = look.as === 'external'
  return {
    ...look,
    phone: !isOutside && look.phone === 'desktop' ? 'ios' : look.phone,
    size: look.as === 'liff' ? look.size : 'full',
  }
}

/** The look in the console's own address, as far as it differs from the first one: so that it can be shared. */
export function writeLook(look: Look): string {
  const query = new URLSearchParams()
  const put = (name: string, value: string, first: string): void => {
    if (value !== first) query.set(name, value)
  }
  put('as', look.as, FIRST_LOOK.as)
  put('phone', look.phone, FIRST_LOOK.phone)
  put('size', look.size, FIRST_LOOK.size)
  put('person', look.person, FIRST_LOOK.person)
  put('lang', look.language, FIRST_LOOK.language)
  put('theme', look.theme, FIRST_LOOK.theme)
  put('allow', look.scopes.join('.'), FIRST_LOOK.scopes.join('.'))
  put('fault', look.fault ?? '', '')
  put('path', look.path, '')
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

const Address = v.object({
  as: v.fallback(v.picklist(OPENINGS), FIRST_LOOK.as),
  phone: v.fallback(v.picklist(PHONES), FIRST_LOOK.phone),
  size: v.fallback(v.picklist(SIZES), FIRST_LOOK.size),
  person: v.fallback(v.string(), FIRST_LOOK.person),
  lang: v.fallback(v.string(), FIRST_LOOK.language),
  theme: v.fallback(v.picklist(THEMES), FIRST_LOOK.theme),
  allow: v.fallback(v.string(), FIRST_LOOK.scopes.join('.')),
  fault: v.fallback(v.nullable(v.string()), null),
  path: v.fallback(v.string(), ''),
})

/** What the address asks for; what it does not say, or says wrongly, is as in the first look. */
export function readLook(search: string): Look {
  const { lang, allow, ...rest } = v.parse(Address, Object.fromEntries(new URLSearchParams(search)))
  const scopes = SCOPES.filter((scope) => allow.split('.').includes(scope))
  return settled(v.parse(LookSchema, { ...rest, language: lang, scopes }))
}

/** Whether the next look can begin where the last one stopped: with the same person signed in on the same device. */
export function continues(last: Look, next: Look): boolean {
  const isSame = (['as', 'phone', 'person', 'fault'] as const).every((name) => last[name] === next[name])
  return isSame && next.fault === null && last.scopes.join() === next.scopes.join()
}
