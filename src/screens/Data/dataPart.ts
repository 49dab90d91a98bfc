import { dataTexts } from '../../messages/dataTexts'
import { createLazyPart } from '../lazyPart'

export const dataPart = createLazyPart(async () => (await import('./DataScreen.vue')).default, dataTexts)
