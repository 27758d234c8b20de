import { type Browser, chromium } from "playwright-core"

/** Chromium as the tests start it: the system's, unless SHANYI_CHROMIUM names another. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.SHANYI_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  })
}
