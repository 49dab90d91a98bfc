import { createLazyPart } from '../lazyPart'

/** Apart from the rest, because whoever is signed in already need not load it. */
export const signInPart = createLazyPart(async () => (await import('./SignInScreen.vue')).default)
