import { expect, test } from "vitest"
import { openVault } from "./vault.ts"

const first = "first key of the vault, 32 characters or more"
const second = "second key of the vault, 32 characters or more"
const place = { orgId: 1, subject: "7d0e", field: "phone" }

test("what is sealed opens in its own place only, and a changed value does not open", () => {
  const vault = openVault(first)
  const sealed = vault.seal("13800001234", place)
  expect(sealed).not.toContain("13800001234")
  expect(vault.seal("13800001234", place)).not.toBe(sealed)
  expect(vault.open(sealed, place)).toBe("13800001234")
  expect(() => vault.open(sealed, { ...place, subject: "other" })).toThrow()
  expect(() => vault.open(sealed, { ...place, orgId: 2 })).toThrow()
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`
  expect(() => vault.open(changed, place)).toThrow()
})

test("after a new key old values still open, are known to be old, and are found by either key", () => {
  const sealed = openVault(first).seal("13800001234", place)
  const both = openVault(`${first}\n${second}\n`)
  expect(both.open(sealed, place)).toBe("13800001234")
  expect(both.isCurrent(sealed)).toBe(false)
  expect(both.isCurrent(both.seal("x", place))).toBe(true)
  expect(both.fingerprints("x", place)).toContain(openVault(first).fingerprint("x", place))
  expect(() => openVault(second).open(sealed, place)).toThrow(/no key/)
})

test("equal values of two organisations or two fields leave different fingerprints", () => {
  const { fingerprint } = openVault(first)
  const prints = [place, { ...place, orgId: 2 }, { ...place, field: "id_number" }].map((each) =>
    fingerprint("13800001234", each),
  )
  expect(new Set(prints).size).toBe(3)
})
