import { randomBytes } from 'node:crypto'
import { matchesPassword, type PasswordHash } from './password'

/** An account at the service. What LINE knows of a person is no part of it. */
export interface ServiceAccount {
  readonly id: string
  /** What the app may show of it: the e-mail address masked, or a member number. */
  readonly label: string
  readonly email: string
  /** `null`: signs in another way. */
  readonly password: PasswordHash | null
  /** Whether its owner signs in with the other provider, the one that refuses to inside LINE. */
  readonly signsInElsewhere: boolean
}

export interface SeedAccount {
  readonly email: string
  readonly password: PasswordHash | null
  /** Default: the masked e-mail address. */
  readonly label?: string
  readonly signsInElsewhere?: boolean
}

/**
 * Whom the service knows from the beginning. The passwords are `blossom-hanako` and `blossom-taro`. Hanako's address is
 * also the one that LINE has of her, and that links nothing: addresses are typed wrongly, given up and given on.
 */
export const SEED_ACCOUNTS: readonly SeedAccount[] = [
  {
    email: 'hanako@example.com',
    password: 'zCqln8hecazmpHUTprSOUA.seTM3uT8RKTsNwZm_2PMRIOpoWa_9Qp38o_ldbhFvLw',
  },
  {
    email: 'taro@example.com',
    password: 'h5Z94-fxVXlb-tJkYn_v4Q.uInemSlDEtCrpvLBiJC5nDP4NCMrN7FPvTVSwC6Kz68',
  },
  { email: 'mei@example.com', password: null, signsInElsewhere: true },
]

/** `hanako@example.com` → `h•••@example.com`: enough to recognise one's own, too little to learn another's. */
const masked = (email: string): string => email.replace(/^(.)[^@]*/u, '$1•••')

/** Addresses are compared without regard to case: hardly any mail server makes a difference. */
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** The service's own accounts. A real one has a database, and sends a mail to a new address before it believes it. */
export function createAccounts(seeds: readonly SeedAccount[]) {
  const accounts = new Map<string, ServiceAccount>()

  function add({ email, password, label = masked(email), signsInElsewhere = false }: SeedAccount) {
    const id = randomBytes(12).toString('hex')
    const account: ServiceAccount = { id, label, email, password, signsInElsewhere }
    accounts.set(id, account)
    return account
  }
  seeds.forEach(add)

  const findByEmail = (email: string): ServiceAccount | undefined =>
    [...accounts.values()].find((account) => same(account.email, email))

  return {
    add,
    findByEmail,
    /** @throws if there is none: an id that the service itself keeps always has its account */
    get(id: string): ServiceAccount {
      const account = accounts.get(id)
      if (!account) throw new Error('No account has this id.')
      return account
    },
    /** Those who sign in with the other provider. */
    elsewhere: (): readonly ServiceAccount[] => [...accounts.values()].filter((one) => one.signsInElsewhere),
    /** The account that these prove, or nothing. It takes as long for an unknown address as for a wrong password. */
    async prove(email: string, password: string): Promise<ServiceAccount | null> {
      const account = findByEmail(email)
      const matches = await matchesPassword(password, account?.password ?? null)
      return account !== undefined && matches ? account : null
    },
  }
}

export type Accounts = ReturnType<typeof createAccounts>
