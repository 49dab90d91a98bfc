/** The claims of the ID token that a screen may show. */
export interface DisplayClaims {
  readonly subject: string
  readonly name: string | null
  readonly pictureUrl: string | null
  readonly email: string | null
}

/**
 * The person as shown on their own screen. It is opaque on purpose: spreading it, serialising it or joining it into a
 * string yields nothing, so that it has no way into a request (LINE: "do not send the user's profile to your server").
 * Keep it in a `shallowRef`; a deep proxy cannot read its private fields.
 */
export class DisplayProfile {
  readonly #claims: DisplayClaims

  constructor(claims: DisplayClaims) {
    this.#claims = claims
  }

  /** Whether LINE said who this is; without the scope `openid` it does not. */
  get isIdentified(): boolean {
    return this.#claims.subject !== ''
  }

  get name(): string | null {
    return this.#claims.name
  }

  /** The one claim whose use is a request: a GET without cookies or referrer to a listed host. */
  get pictureUrl(): string | null {
    return this.#claims.pictureUrl
  }

  /** The e-mail is never shown whole: somebody may be looking over the person's shoulder. */
  get maskedEmail(): string | null {
    return this.#claims.email === null ? null : maskEmail(this.#claims.email)
  }

  isSamePerson(other: DisplayProfile): boolean {
    return this.#claims.subject === other.#claims.subject
  }

  toJSON(): never {
    throw new TypeError('A profile is for display only and is never serialised.')
  }

  toString(): string {
    return '[profile]'
  }
}

/** `hanako.yamada@example.com` → `h•••@example.com`; what has no usable `@` is hidden whole. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  if (at < 1) return '•••'
  const [first = ''] = email
  return `${first}•••${email.slice(at)}`
}
