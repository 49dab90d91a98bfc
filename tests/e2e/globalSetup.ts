import { buildAll } from '../world/builds'

export default buildAll
