import type { Service } from '../service'
import { accountLink } from './accountLink'
import { link } from './link'
import { linkConfirm } from './linkConfirm'
import { linkPreview } from './linkPreview'
import type { Operation } from './operation'
import { session } from './session'
import { signOut } from './signOut'
import { unlink } from './unlink'

/** The operations of the contract, one file each. */
export const operations = (service: Service): readonly Operation[] =>
  [session, link, accountLink, linkPreview, linkConfirm, unlink, signOut].map((operation) =>
    operation(service),
  )
