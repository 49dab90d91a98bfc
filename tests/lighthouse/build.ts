import { buildAll } from '../world/builds'

export default (): Promise<void> => buildAll(['id'])
