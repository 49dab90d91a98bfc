import { expect, type Page } from '@playwright/test'
import { en as linking } from '../../../src/messages/linking/en'
import { SEED_BOT_CHANNEL_ID, type Person } from '../../line-platform'
import type { World } from '../../world/world'
import { APP, signInAtLine } from './acts'

export const SERVICE = 'Sakura Books'

/** An account of the reference backend's website, and how the app may show it. */
export const HANAKO = { email: 'hanako@example.com', password: 'blossom-hanako', label: 'h•••@example.com' }
export const TARO = { email: 'taro@example.com', password: 'blossom-taro', label: 't•••@example.com' }

/** The forms that calls of one operation carried, oldest first. */
export function formsOf(world: World, operation: string): readonly Readonly<Record<string, string>>[] {
  return world.backend.requests
    .list()
    .filter(({ path, method }) => path === `/line/${operation}` && method === 'POST')
    .map(({ body }) => Object.fromEntries(new URLSearchParams(body)))
}

/** The operations that the app called, oldest first. */
export function operationsOf(world: World): readonly string[] {
  return world.backend.requests
    .list()
    .filter(({ method, path }) => method === 'POST' && path !== '/line/webhook')
    .map(({ path }) => path.replace('/line/', ''))
}

/** Signs in at LINE on a page of the app, as somebody who does it for the first time. */
export async function openSignedIn(page: Page, person: Person, path = ''): Promise<void> {
  await page.goto(APP + path)
  await signInAtLine(page, person)
}

/** From the explanation to the service's own page. */
export async function goToService(page: Page, way: 'haveAccount' | 'amNew' = 'haveAccount'): Promise<void> {
  await page.getByRole('button', { name: linking.explain.begin }).click()
  await page.getByRole('button', { name: linking.explain[way] }).click()
}

/** What the person does on the service's sign-in page. */
export async function proveAccount(page: Page, account: typeof HANAKO): Promise<void> {
  await page.getByLabel('E-mail address').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Sign in and continue' }).click()
}

/** Both sides are named, and nothing has been changed by getting here. */
export async function expectBothSides(page: Page, person: Person, label: string): Promise<void> {
  await expect(page.locator('.side', { hasText: person.name })).toBeVisible()
  await expect(page.locator('.side', { hasText: label }).first()).toBeVisible()
}

export async function expectHeading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

export async function tap(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

/** The account that the backend has for a person; `null`: none. */
export function accountOf(world: World, person: Person): string | null {
  return world.backend.members.list().find(({ sub }) => sub === person.userId)?.account?.label ?? null
}

/** What the chat's link says behind the LIFF URL, after the person wrote "link" to the official account. */
export async function linkInChat({ world, person }: { world: World; person: Person }): Promise<string> {
  await world.line.befriend(person.id, SEED_BOT_CHANNEL_ID)
  await world.line.sendText(person.id, SEED_BOT_CHANNEL_ID, 'link')
  const said = JSON.stringify(world.line.chat(person.id, SEED_BOT_CHANNEL_ID))
  const [path = ''] = /\/account-link\?linkToken=[\w%-]+/.exec(said) ?? []
  return path
}
