import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { seating } from "../src/app.ts"
import { fixedClock } from "../src/base/clock.ts"
import { generateCity } from "../src/demonstration/content/generate.ts"
import { DEMONSTRATION_PASSWORD, loadDemonstration } from "../src/demonstration/load/load.ts"
import { openDb } from "../src/platform/database/db.ts"
import { openHousing } from "../src/platform/database/housing.ts"
import { openContentStore } from "../src/platform/files/store.ts"
import { openServer } from "../src/platform/http/server.ts"
import { register } from "../src/platform/procedures/house.ts"
import type { House } from "../src/platform/procedures/office.ts"
import { openVault } from "../src/platform/vault/vault.ts"
import { workingCalendar } from "../src/rulebook/calendar/working-calendar.ts"
import { squeeze } from "./pictures/squeeze.ts"

/**
 * The README's pictures, taken of the demonstration city on the day for which it was written, so that the same sources
 * give the same pictures. `npm run screenshots` writes them to docs/screenshots.
 */
const root = join(import.meta.dirname, "..")
const folder = join(root, "docs", "screenshots")
const port = 4793

interface Picture {
  readonly name: string
  readonly username: string
  readonly phone?: boolean
  /** Brings in front what the picture shows. */
  readonly stage: (page: Page) => Promise<void>
}

const pictures: readonly Picture[] = [
  {
    name: "member-writing",
    username: "member",
    phone: true,
    stage: async (page) => {
      const draft = await firstOf(page, "/api/proposals?mine=true&state=draft")
      await page.goto(`/proposals/${draft}/write?step=situation`)
      await page.locator(".rich-body").waitFor()
    },
  },
  {
    name: "review-desk",
    username: "office",
    stage: async (page) => {
      await page.goto("/proposals/review?round=first_review")
      await page.locator(".desk-text h2, .desk-text .official-text").first().waitFor()
    },
  },
  {
    name: "one-page",
    username: "leader",
    stage: async (page) => {
      await page.goto("/leader")
      await page.locator(".figure").first().waitFor()
    },
  },
]

async function firstOf(page: Page, list: string): Promise<string> {
  const answer = await page.request.get(list)
  const { items } = (await answer.json()) as { items: { id: string }[] }
  const [first] = items
  if (!first) throw new Error(`nothing in ${list}`)
  return first.id
}

/** The demonstration on a port, its clock standing still in the middle of a morning. */
async function openDemonstration() {
  const directory = join(root, "var", "screenshots")
  rmSync(directory, { recursive: true, force: true })
  const housing = await openHousing(
    {
      database: { kind: "embedded", directory: join(directory, "database") },
      dataDirectory: directory,
      timeZone: "Asia/Shanghai",
    },
    () => {},
  )
  const clock = fixedClock(`${generateCity().today}T10:00:00+08:00`)
  const silent = () => {}
  const db = openDb(housing.appUrl)
  const house: House = {
    db,
    clock,
    calendar: workingCalendar(),
    registry: register(seating.map((module) => module.seating)),
    log: { info: silent, warn: silent, error: console.error },
    files: await openContentStore({ kind: "disk", folder: join(directory, "files") }),
    vault: openVault("only for pictures, thrown away with them"),
  }
  await loadDemonstration(house, housing.ownerUrl)
  const publicUrl = `http://127.0.0.1:${port}`
  const server = await openServer({
    house,
    modules: seating,
    appUrl: housing.appUrl,
    secret: "only for pictures, thrown away with them",
    publicUrl,
    webDirectory: join(root, "dist", "web"),
  })
  // Screens take today from the Date header.
  server.server.prependListener("request", (_, response) => {
    response.setHeader("date", new Date(clock.now().epochMilliseconds).toUTCString())
  })
  await server.listen({ host: "127.0.0.1", port })
  return {
    publicUrl,
    close: async () => {
      await server.close()
      await db.close()
      await housing.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function take(browser: Browser, baseURL: string, { name, username, phone, stage }: Picture) {
  const context = await browser.newContext({
    baseURL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    ...(phone
      ? { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
      : { viewport: { width: 1440, height: 900 } }),
  })
  const page = await context.newPage()
  await page.goto("/sign-in")
  await page.getByLabel("用户名").fill(username)
  await page.getByLabel("密码", { exact: true }).fill(DEMONSTRATION_PASSWORD)
  await page.getByRole("button", { name: "登录", exact: true }).click()
  await page.waitForURL((url) => url.pathname !== "/sign-in")
  await stage(page)
  await page.waitForFunction(() => !document.querySelector(".skeleton, .rich-waiting"))
  await page.waitForLoadState("load")
  const png = squeeze(await page.screenshot({ caret: "hide", animations: "disabled" }))
  writeFileSync(join(folder, `${name}.png`), png)
  console.log(`docs/screenshots/${name}.png  ${Math.round(png.length / 1024)} kB`)
  await context.close()
}

mkdirSync(folder, { recursive: true })
const demonstration = await openDemonstration()
const browser = await chromium.launch({
  ...(process.env.SHANYI_CHROMIUM ? { executablePath: process.env.SHANYI_CHROMIUM } : {}),
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
})
try {
  for (const picture of pictures) await take(browser, demonstration.publicUrl, picture)
} finally {
  await browser.close()
  await demonstration.close()
}
