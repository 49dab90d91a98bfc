import { createLazyPart } from '../lazyPart'

export const goPart = createLazyPart(async () => (await import('./GoScreen.vue')).default)
