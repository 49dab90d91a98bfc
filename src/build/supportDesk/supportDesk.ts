import { exampleApp } from '../../config/example'
import type { CataloguedLocale } from '../../messages/load'
import { en as problemsEn, type ProblemTexts } from '../../messages/problems/en'
import { id as problemsId } from '../../messages/problems/id'
import { ja as problemsJa } from '../../messages/problems/ja'
import { ko as problemsKo } from '../../messages/problems/ko'
import { th as problemsTh } from '../../messages/problems/th'
import { zhTW as problemsZhTW } from '../../messages/problems/zh-TW'
import { textsOf } from '../../outcomes/catalogue'
import { OUTCOME_CODES, type OutcomeCode } from '../../outcomes/outcome'
import { supportCodeOf } from '../../outcomes/supportCode'
import { WHO_FIXES } from '../../outcomes/whoFixes'
import { en, type SupportDeskTexts } from './en'
import { id } from './id'
import { ja } from './ja'
import { ko } from './ko'
import { th } from './th'
import { zhTW } from './zh-TW'

const LANGUAGES: Readonly<Record<CataloguedLocale, readonly [SupportDeskTexts, ProblemTexts]>> = {
  en: [en, problemsEn],
  ja: [ja, problemsJa],
  th: [th, problemsTh],
  'zh-TW': [zhTW, problemsZhTW],
  ko: [ko, problemsKo],
  id: [id, problemsId],
}

/** Where each language's table is committed, with its text: for the service's support desk, and for whoever trains it. */
export function supportDeskFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(LANGUAGES).map(([locale, [desk, problems]]) => [
      `src/outcomes/support-desk/${locale}.md`,
      supportDeskText(desk, problems),
    ]),
  )
}

function supportDeskText(desk: SupportDeskTexts, problems: ProblemTexts): string {
  const { code, seen, happened, tell, fixes } = desk.columns
  const rows = OUTCOME_CODES.map((outcome) => rowOf(outcome, desk, problems))
  return (
    [
      `# ${desk.title}`,
      desk.intro,
      table([code, seen, happened, tell, fixes], rows),
      `## ${desk.parts.title}`,
      desk.parts.text,
      table(['', ''], partsOf(desk)),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  )
}

function rowOf(code: OutcomeCode, desk: SupportDeskTexts, problems: ProblemTexts): readonly string[] {
  const { title, text, owner } = textsOf(code, problems)
  const outcomes: Readonly<Record<OutcomeCode, { readonly happened: string; readonly tell: string }>> =
    desk.outcomes
  const { happened, tell } = outcomes[code]
  const forOwner = owner === undefined ? '' : ` *${desk.owner} ${owner}*`
  const fixers = WHO_FIXES[code].map((fixer) => desk.fixers[fixer]).join(' / ')
  return [`\`${code}\``, `**${title}** ${text}`, happened + forOwner, tell, fixers]
}

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)'

/** Each part of a real code beside what it says. */
function partsOf({ parts: { rows } }: SupportDeskTexts): readonly (readonly string[])[] {
  const app = { ...exampleApp(), build: { version: '0.1.0', commit: '1a2b3c4' } }
  const code = supportCodeOf({ code: 'service_down', detail: 'session.500' }, app, IPHONE)
  const meanings = [rows.what, rows.build, rows.stage, rows.sdk, rows.where]
  return code.split('/').map((part, index) => [`\`${part}\``, meanings[index] ?? ''])
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(line).join('\n')
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
