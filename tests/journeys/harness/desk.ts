import type { Browser, BrowserContext, Locator, Page } from "playwright-core"
import { type Entry, fillIn } from "./fill.ts"

export interface DeskOptions {
  /** A phone, 390 px wide, held in the hand. */
  readonly phone?: boolean
}

/** A person at a screen: goes somewhere, presses what is written on a button, reads. */
export interface Desk {
  readonly context: BrowserContext
  /** The page in front of the person; another after `reopens`. */
  readonly page: () => Page
  signsIn(username: string, password: string): Promise<void>
  goes(path: string): Promise<void>
  /** Where the person is: path and query. */
  place(): string
  presses(name: string, within?: Locator): Promise<void>
  follows(link: string): Promise<void>
  fills(entries: Readonly<Record<string, Entry>>, within?: Locator): Promise<void>
  /** Takes an action of the case in front: presses it, fills its form, sends it, confirms it where asked twice. */
  acts(action: string, entries?: Readonly<Record<string, Entry>>): Promise<void>
  reads(text: string | RegExp): Promise<void>
  doesNotRead(text: string | RegExp): Promise<void>
  /** The page is lost without a word, as when a phone kills the browser; opened again, it is at the same address. */
  losesThePage(): Promise<void>
  leaves(): Promise<void>
}

export async function openDesk(browser: Browser, address: string, { phone }: DeskOptions): Promise<Desk> {
  const context = await browser.newContext({
    baseURL: address,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    ...(phone ? { hasTouch: true, isMobile: true } : {}),
  })
  context.setDefaultTimeout(10_000)
  let page = await context.newPage()
  const body = () => page.locator("body")
  const button = (name: string, within: Locator = body()) =>
    within.getByRole("button", { name: new RegExp(`^${literal(name)}( [a-z])?$`) }).first()

  const desk: Desk = {
    context,
    page: () => page,
    async signsIn(username, password) {
      await desk.goes("/sign-in")
      await desk.fills({ "用户名、手机号或邮箱": username, 密码: password })
      await desk.presses("登录")
      await page.waitForURL((url) => url.pathname !== "/sign-in")
    },
    async goes(path) {
      await page.goto(path)
    },
    place() {
      const { pathname, search } = new URL(page.url())
      return pathname + search
    },
    presses: (name, within) => button(name, within).click(),
    follows: (link) => page.getByRole("link", { name: link }).first().click(),
    fills: (entries, within) => fillIn(within ?? body(), entries),
    async acts(action, entries = {}) {
      await button(action).click()
      const form = page.getByRole("form", { name: action, exact: true })
      await form.waitFor()
      await fillIn(form, entries)
      await button(action, form).click()
      const sure = form.getByRole("button", { name: `确认${action}`, exact: true })
      await sure
        .or(page.getByText(`${action}：已完成`))
        .first()
        .waitFor()
      if (await sure.isVisible()) await sure.click()
      await page.getByText(`${action}：已完成`).first().waitFor({ state: "attached" })
      await form.waitFor({ state: "detached" })
    },
    reads: (text) => page.getByText(text).filter({ visible: true }).first().waitFor(),
    async doesNotRead(text) {
      const found = page.getByText(text).filter({ visible: true })
      await found.first().waitFor({ state: "detached" })
    },
    async losesThePage() {
      const at = page.url()
      await page.close()
      page = await context.newPage()
      await page.goto(at)
    },
    leaves: () => context.close(),
  }
  return desk
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}
