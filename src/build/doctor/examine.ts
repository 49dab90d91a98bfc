import { checkBackend } from './checks/backend'
import { checkConfig } from './checks/config'
import { checkHost } from './checks/host'
import { checkLine } from './checks/line'
import { checksOf, PARTS, type Finding } from './finding'
import type { Subject } from './subject'

/** Looks at everything, in the order of the report. Never rejects because of what it finds. */
export async function examine(subject: Subject): Promise<readonly Finding[]> {
  const found = await Promise.all([checkLine(subject), checkHost(subject), checkBackend(subject)])
  const findings = [...checkConfig(subject), ...found.flat()]
  return PARTS.flatMap(checksOf).flatMap((id) => findings.filter(({ check }) => check === id))
}
