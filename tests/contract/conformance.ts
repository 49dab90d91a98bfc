import { endingChecks } from './checks/endings'
import { everyAnswerChecks } from './checks/everyAnswer'
import { linkingChecks } from './checks/linking'
import { requestChecks } from './checks/requests'
import { ticketChecks } from './checks/tickets'
import { tokenChecks } from './checks/tokens'
import { createPlay, type Line, type Subject } from './play'
import { judge, type Check } from './check'
import type { Judged } from './verdict'

/** In this order: what is true of every answer is judged by all that came before. */
const CHECKS: readonly Check[] = [
  ...requestChecks,
  ...tokenChecks,
  ...linkingChecks,
  ...ticketChecks,
  ...endingChecks,
  ...everyAnswerChecks,
]

/** Plays the contract against one backend. Never rejects: a backend that is not there fails every check. */
export async function playContract(subject: Subject, line: Line): Promise<readonly Judged[]> {
  const play = createPlay(subject, line)
  const judged: Judged[] = []
  for (const check of CHECKS) judged.push(await judge(check, play))
  return judged
}
