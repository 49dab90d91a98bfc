import { problemTexts } from '../../messages/problemTexts'
import { createLazyPart } from '../lazyPart'

/**
 * What is shown when something does not go well, as a part of its own: a page on which everything goes well shows the
 * person first. Loaded as soon as there is time for it, because later there may be no connection.
 */
export const problemPart = createLazyPart(
  async () => (await import('../laterScreens')).ProblemScreen,
  problemTexts,
)
