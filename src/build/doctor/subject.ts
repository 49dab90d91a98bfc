import type { AppConfig } from '../../config/appConfig'
import type { ProjectConfig } from '../../config/schema'
import type { Ask } from './network'

/** What is looked at, and what it is compared with. */
export interface Subject {
  /** The stage, resolved as the build does it, with the version and the commit of this checkout. */
  readonly config: AppConfig
  /** For what the other stages have. */
  readonly stages: ProjectConfig['stages']
  readonly ask: Ask
  /** `index.html` of a build in this checkout that is of the same stage, version and commit; `null` if there is none. */
  readonly builtPage: string | null
  /** A genuine token of another channel; `null` if none was given. */
  readonly foreignToken: string | null
}
