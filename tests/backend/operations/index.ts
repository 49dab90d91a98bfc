import type { Service } from '../service'
import type { Operation } from './operation'
import { session } from './session'
import { signOut } from './signOut'

/** The operations of the contract that this backend has, one file each. */
export const operations = (service: Service): readonly Operation[] => [session(service), signOut(service)]
