import { expect } from "vitest"
import { codeAt, stepOf } from "../../src/platform/identity/one-time-code.ts"
import { test } from "./harness/committee.ts"
import type { Desk } from "./harness/desk.ts"

/** A device that can make passkeys and confirms each by itself, as a finger on its sensor would. */
async function givesDevice(desk: Desk): Promise<void> {
  const browser = await desk.context.newCDPSession(desk.page())
  await browser.send("WebAuthn.enable")
  await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

const password = "Shanyi-2026-test"

test("a leader adds an authenticator app and a passkey, and comes in with either", async ({ committee }) => {
  const chair = await committee.seats("chair")
  await givesDevice(chair)
  const page = chair.page()
  const leaves = async () => {
    await chair.goes("/account")
    await chair.presses("退出登录")
    await page.waitForURL(/sign-in/)
  }
  await chair.goes("/account")
  await chair.presses("设置动态口令")
  const secret = ((await page.locator(".square-form code").textContent()) ?? "").replaceAll(" ", "")
  await page.getByRole("img", { name: "给验证器应用扫描的方块" }).waitFor()
  await chair.fills({ 应用显示的六位数字: codeAt(secret, stepOf(committee.clock.now())) })
  await chair.presses("启用")
  await chair.reads("保存恢复码")
  const recoveryCode = (await page.locator(".recovery-codes code").first().textContent()) ?? ""
  await chair.presses("已保存好")

  await chair.presses("添加通行密钥")
  await chair.presses("添加通行密钥")
  await chair.reads("还没有用过")
  await leaves()

  // The passkey is enough by itself.
  await chair.presses("用通行密钥登录")
  await page.waitForURL((url) => url.pathname === "/")
  await chair.goes("/account")
  await chair.reads(/通行密钥 · 今天/)
  await leaves()

  // The password is not: a wrong code is refused in words, a recovery code opens once.
  await chair.fills({ "用户名、手机号或邮箱": "chair", 密码: password })
  await chair.presses("登录")
  await chair.reads("第二步：输入验证码")
  await chair.fills({ 验证码或恢复码: "000000" })
  await chair.presses("验证并登录")
  await chair.reads(/验证码不正确或已经用过/)
  await chair.fills({ 验证码或恢复码: recoveryCode })
  await chair.presses("验证并登录")
  await page.waitForURL((url) => url.pathname === "/")
  await chair.goes("/account")
  await chair.reads(/还剩 9 个/)
  expect(committee.errors).toEqual([])
})

test("where a second factor is required an administrator sets one up on the phone before anything else", async ({
  committee,
}) => {
  const administrator = await committee.seats("administrator", { phone: true })
  await administrator.goes("/accounts/rules")
  await administrator.fills({ 管理员和领导的两步验证: "必须" })
  await administrator.presses("保存")
  await administrator.reads("先设置两步验证")
  await administrator.goes("/members")
  await administrator.reads("先设置两步验证")
  await administrator.presses("设置动态口令")
  const page = administrator.page()
  const secret = ((await page.locator(".square-form code").textContent()) ?? "").replaceAll(" ", "")
  await administrator.fills({ 应用显示的六位数字: codeAt(secret, stepOf(committee.clock.now())) })
  await administrator.presses("启用")
  await administrator.presses("已保存好")
  await page.getByRole("heading", { level: 1, name: "委员与人员" }).waitFor()
  expect(committee.errors).toEqual([])
})
