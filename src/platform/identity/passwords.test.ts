import { expect, test } from "vitest"
import { judgePassword } from "../../base/password-rule.ts"
import { hashPassword, verifyPassword } from "./passwords.ts"

const codes = (password: string, username = "wang") =>
  judgePassword(password, username).map(({ code }) => code)

test("a password has ten characters of three classes, or is a long phrase", () => {
  expect(codes("Abc-12345")).toEqual(["password_too_short"])
  expect(codes("abcdefghij")).toEqual(["password_too_simple"])
  expect(codes("Abcdefgh12")).toEqual([])
  expect(codes("春风又绿江南岸明月何时照我还一二三四五六")).toEqual([])
  expect(codes("x".repeat(129))).toEqual(["password_too_long"])
})

test("a password does not contain the user name", () => {
  expect(codes("Wang-2026-xyz")).toEqual(["password_like_name"])
  expect(codes("Wang-2026-xyz", "li")).toEqual([])
})

test("a hash fits its own password only, however the characters are composed", async () => {
  const hash = await hashPassword("Café-2026-秘密")
  expect(hash).toMatch(/^scrypt\$16384\$8\$5\$/)
  expect(await verifyPassword(hash, "Cafe\u0301-2026-秘密")).toBe(true)
  expect(await verifyPassword(hash, "Café-2026-秘蜜")).toBe(false)
  expect(await verifyPassword("", "x")).toBe(false)
})

test("hashing leaves the event loop free", async () => {
  let turns = 0
  const ticking = setInterval(() => {
    turns += 1
  }, 1)
  await Promise.all(Array.from({ length: 4 }, () => hashPassword("Abcdefgh12")))
  clearInterval(ticking)
  expect(turns).toBeGreaterThan(10)
})
