import { extraTexts } from '../../messages/extraTexts'
import { createLazyPart } from '../lazyPart'

/** What helps beside the way in: sharing the page, opening it on a phone, and how to use another LINE account. */
export const extrasPart = createLazyPart(() => import('../laterScreens'), extraTexts)
