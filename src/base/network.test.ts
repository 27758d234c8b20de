import { expect, test } from "vitest"
import { networkOf } from "./network.ts"

test("whoever has a whole network of version 6 is counted as one, and every address of version 4 by itself", () => {
  const line = ["2408:8000:1:2::1", "2408:8000:1:2:ffff:ffff:ffff:ffff", "2408:8000:0001:0002::abcd%eth0"]
  expect(new Set(line.map(networkOf))).toEqual(new Set(["2408:8000:1:2::/64"]))
  expect(networkOf("2408:8000:1:3::1")).not.toBe(networkOf("2408:8000:1:2::1"))
  expect(networkOf("::1")).toBe("0:0:0:0::/64")
  expect(networkOf("10.1.2.3")).toBe("10.1.2.3")
  expect(networkOf("::ffff:10.1.2.3")).toBe("10.1.2.3")
  for (const odd of ["", "unknown", "1:2", "g::1", "1::2::3"]) expect(networkOf(odd)).toBe(odd)
})
