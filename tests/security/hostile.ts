import fc from "fast-check"
import { newId } from "../../src/base/id.ts"

/** Lists within lists. */
export const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`
/** What people, programs and attackers put where something else belongs. */
export const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    "\u0000",
    "提\u0000案",
    "\ud800",
    "\u202e\u2066",
    "'; drop table fact; --",
    "<script>alert(1)</script>",
    "=cmd|'/c calc'!A1",
    "__proto__",
    "constructor",
    "x".repeat(70_000),
    "提".repeat(3_000),
    -1,
    0,
    1.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    2_147_483_648,
    true,
    [],
    {},
    [[[]]],
    { __proto__: null, toString: "x" },
    JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}'),
    JSON.parse(deep(500)),
    "2026-02-30",
    "9999-12-31",
    "-271821-04-20",
    "00000000-0000-0000-0000-000000000000",
    newId(),
    Array.from({ length: 500 }, () => "x"),
  ),
  // Cursors as somebody might write them.
  fc
    .tuple(
      fc.constantFrom<unknown>("x", "", "2026-13-45", "1e999", 7, null, "\u0000"),
      fc.constantFrom<unknown>(newId(), "x", 1),
    )
    .map((pair) => Buffer.from(JSON.stringify(pair)).toString("base64url")),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary", maxLength: 40 }),
)
