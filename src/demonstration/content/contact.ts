const PREFIX = { 1: "yunze", 2: "chengxi", 3: "heling" } as const
const KIND = { m: 1, s: 2 } as const

/** Phones from 142, a prefix that no operator holds; mail at a reserved example domain. */
export function contact(org: 1 | 2 | 3, kind: "m" | "s", index: number) {
  const username = `${PREFIX[org]}-${kind}${String(index).padStart(3, "0")}`
  return {
    phone: `1420${org}${KIND[kind]}${String(index).padStart(5, "0")}`,
    email: `${username}@shanyi.example`,
    username,
  }
}
