import type { Page } from "playwright-core"
import { startBrowser } from "../../tests/journeys/harness/browser.ts"

/**
 * How long a member waits on a slow phone from pressing 报送 until told that the report is in, and until its page stands:
 * Chromium with its processor slowed four times and a network of 150 ms there and back, 1.6 Mbit/s down and 750 kbit/s
 * up. `node tools/measure/slow-phone.ts [address] [times]` against a running demonstration with its pages built; ends
 * with 1 when nine in ten are told later than after a second. Each time leaves a report with the office.
 */
const address = process.argv[2] ?? "http://127.0.0.1:3000"
const times = Number(process.argv[3] ?? 10)
const most = 1000
const password = "Yunze-2026-Demo"
const kilobits = 1000 / 8

const browser = await startBrowser()
try {
  const context = await browser.newContext({
    baseURL: address,
    locale: "zh-CN",
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await page.goto("/sign-in")
  await page.locator("input[autocomplete=username]").fill("member")
  await page.locator("input[type=password]").fill(password)
  await page.keyboard.press("Enter")
  await page.waitForURL((url) => url.pathname !== "/sign-in")
  const phone = await context.newCDPSession(page)
  await phone.send("Network.enable")
  await phone.send("Emulation.setCPUThrottlingRate", { rate: 4 })
  await phone.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1600 * kilobits,
    uploadThroughput: 750 * kilobits,
  })
  const taken: Waited[] = []
  for (let n = 0; n < times; n += 1) taken.push(await submitOne(page, n))
  const told = percentiles(taken.map((each) => each.told))
  const shown = percentiles(taken.map((each) => each.shown))
  console.log(
    `handing in a report on a slow phone, ${times} times; told: ${said(told)} (at most ${most}); shown: ${said(shown)}`,
  )
  if (told.nine > most) process.exitCode = 1
} finally {
  await browser.close()
}

interface Waited {
  readonly told: number
  readonly shown: number
}

function percentiles(taken: readonly number[]) {
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(times - 1, Math.ceil(times * share) - 1)] ?? 0
  return { median: at(0.5), nine: at(0.9), worst: at(1) }
}

function said({ median, nine, worst }: ReturnType<typeof percentiles>): string {
  return `median ${median.toFixed(0)} ms, nine in ten ${nine.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`
}

/** Writes a report as a member would and hands it in; milliseconds from the press. */
async function submitOne(page: Page, n: number): Promise<Waited> {
  await page.goto("/opinions/new", { timeout: 60_000 })
  await page.locator("#field-title").fill(`城东菜市场排水沟堵塞（第 ${n + 1} 次）`)
  await page.getByRole("button", { name: "开始写" }).click()
  await page
    .locator("#field-problem")
    .fill("城东菜市场东侧排水沟长期堵塞，雨后积水深达二十厘米，影响三百余户居民出行。")
  await page.locator("#field-cause").fill("管网建于二十年前，管径偏小，清淤责任不明确。")
  await page.locator("#field-suggestion").fill("由城管部门在汛期前完成清淤。\n把改造列入明年计划。")
  await page.locator("#field-originalWork").check()
  await page.locator("#field-noStateSecret").check()
  const send = page.getByRole("button", { name: "报送", exact: true })
  await send.waitFor()
  // Counted in the page itself, from the press to the frame in which it stands.
  const waited = page.evaluate(
    () =>
      new Promise<Waited>((resolve) => {
        let pressed = 0
        let told = 0
        addEventListener("pointerdown", () => {
          pressed ||= performance.now()
        })
        const look = () => {
          const since = performance.now() - pressed
          if (pressed && document.querySelector(".saying p")) told ||= since
          const there = location.pathname.startsWith("/opinion-reports/")
          if (told && there && document.querySelector("main .state-tag")) resolve({ told, shown: since })
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )
  await send.click()
  return waited
}
