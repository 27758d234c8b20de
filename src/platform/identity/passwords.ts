import { randomBytes, scrypt, timingSafeEqual } from "node:crypto"

export interface Costs {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** One of the equally strong settings of OWASP's password storage cheat sheet, the one that takes least memory: 16 MB. */
const usual: Costs = { N: 2 ** 14, r: 8, p: 5 }
const keyLength = 32
/** Each hash keeps a core busy for some 100 ms; more at once would only starve files and names of threads. */
const atOnce = 2

/** `scrypt$N$r$p$salt$key`, so that costs can be raised without losing anyone's password. */
export async function hashPassword(password: string, costs: Costs = usual): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, keyLength, costs)
  return ["scrypt", costs.N, costs.r, costs.p, salt.toString("base64url"), key.toString("base64url")].join(
    "$",
  )
}

export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const [kind, N, r, p, salt, key] = hash.split("$")
  if (kind !== "scrypt" || !salt || !key) return false
  const known = Buffer.from(key, "base64url")
  const costs = { N: Number(N), r: Number(r), p: Number(p) }
  const given = await derive(password, Buffer.from(salt, "base64url"), known.length, costs)
  return timingSafeEqual(known, given)
}

let running = 0
const waiting: (() => void)[] = []

/** Off the event loop, a few at a time, in order of arrival. */
async function derive(password: string, salt: Buffer, length: number, costs: Costs): Promise<Buffer> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    const options = { ...costs, maxmem: 128 * costs.r * (costs.N + costs.p) + 2 ** 20 }
    return await new Promise((resolve, reject) =>
      scrypt(password.normalize("NFKC"), salt, length, options, (error, key) =>
        error ? reject(error) : resolve(key),
      ),
    )
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
