import { inject, type InjectionKey } from 'vue'
import type { AppConfig } from '../config/appConfig'

export const ConfigKey: InjectionKey<AppConfig> = Symbol('config')

export function useConfig(): AppConfig {
  const config = inject(ConfigKey)
  if (config === undefined) throw new Error('No config is provided to this component.')
  return config
}
