import type { AppConfig } from '../../../config/appConfig'
import type { ConfigError } from '../../../config/configError'
import { fail, ok, type Finding } from '../finding'
import type { Subject } from '../subject'

/** One finding per mistake of the config; every other check needs a whole config. */
export function configMistakes({ mistakes }: ConfigError): readonly Finding[] {
  return mistakes.map(({ where, expected, found }) =>
    fail('config', {
      problem: 'config_invalid',
      expected: `${where}: ${expected}`,
      found,
      change: `Correct ${where}; src/config/README.md explains every key.`,
    }),
  )
}

/** What a config can have wrong that only shows beside its other stages. */
export function checkConfig({ config, stages }: Subject): readonly Finding[] {
  const twin = stageWith(stages, config, ({ liffId }) => liffId === config.liffId)
  if (twin === undefined) return [ok('config', `stage ${config.stage}, base path and URLs fit`)]
  return [
    fail('config', {
      problem: 'liff_id_of_another_stage',
      expected: 'a LIFF ID of its own for each stage',
      found: `${config.liffId} in the stages ${config.stage} and ${twin}`,
      change: `Give stages.${config.stage}.liffId the LIFF ID of its own LIFF app: an ID token of one stage is refused in the other.`,
    }),
  ]
}

/** The name of another stage that this is true of. */
export function stageWith(
  stages: Subject['stages'],
  { stage }: AppConfig,
  isIt: (stage: Subject['stages'][string]) => boolean,
): string | undefined {
  return Object.entries(stages).find(([name, other]) => name !== stage && isIt(other))?.[0]
}
