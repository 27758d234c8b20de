import { expect, test } from "vitest"
import { ownPath } from "./own-path.ts"

test("one stays in the house, with the place one wanted", () => {
  for (const path of ["/", "/proposals/1?tab=2#reply", "/search?q=%E7%94%B5%E6%A2%AF"])
    expect(ownPath(path)).toBe(path)
})

test("whatever leads elsewhere leads to the first page", () => {
  for (const path of [
    undefined,
    "",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n\\evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "evil.example",
  ])
    expect([path, ownPath(path)]).toEqual([path, "/"])
})
