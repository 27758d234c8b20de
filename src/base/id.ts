import { randomFillSync } from "node:crypto"

const pool = new Uint8Array(16 * 256)
let used = pool.length
let lastMillis = 0
let counter = 0

/**
 * A UUIDv7: sorts by the moment it was made, and within a millisecond by order of making (a 12-bit counter),
 * so that rows written together stay together in every index. Source: RFC 9562 section 5.7.
 */
export function newId(millis: number = Math.floor(performance.timeOrigin + performance.now())): string {
  if (millis > lastMillis) {
    lastMillis = millis
    counter = 0
  } else {
    counter += 1
    if (counter > 0xfff) {
      lastMillis += 1
      counter = 0
    }
  }
  if (used + 8 > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const time = lastMillis.toString(16).padStart(12, "0")
  let tail = ""
  for (let index = 0; index < 8; index += 1) {
    const byte = pool[used + index] as number
    tail += (index === 0 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, "0")
  }
  used += 8
  const count = counter.toString(16).padStart(3, "0")
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${tail.slice(0, 4)}-${tail.slice(4)}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isId(text: string): boolean {
  return uuid.test(text)
}
