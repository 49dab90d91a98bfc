import { createLazyPart } from '../lazyPart'

/** The offer to share name and picture, which only a MINI App makes. */
export const permissionPart = createLazyPart(() =>
  import('./ProfilePermission.vue').then((part) => part.default),
)
