import type { CDPSession } from '@playwright/test'
import * as v from 'valibot'
import { watchPage, type Watched } from './watchPage'

/** `opened`, `button`, `name`: ms since the epoch. `shift`: a layout shift's value. */
const Note = v.object({ kind: v.picklist(['opened', 'button', 'name', 'shift']), value: v.number() })

export type Note = v.InferOutput<typeof Note>

/** Has every document of the page watched. Returns the notes, which grow; they outlive the documents. */
export async function takeNotes(page: CDPSession, watched: Watched): Promise<readonly Note[]> {
  const notes: Note[] = []
  page.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'benchNote') notes.push(v.parse(Note, JSON.parse(payload)))
  })
  await page.send('Runtime.enable')
  await page.send('Page.enable')
  await page.send('Runtime.addBinding', { name: 'benchNote' })
  await page.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${watchPage.toString()})(${JSON.stringify(watched)})`,
  })
  return notes
}

export function firstOf(notes: readonly Note[], kind: Note['kind']): number | null {
  return notes.find((note) => note.kind === kind)?.value ?? null
}
