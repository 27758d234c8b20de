/**
 * Whose an address is, for counting: a line is given one address of version 4 and 2^64 of version 6, which all begin with
 * the same four groups. An address that cannot be read stands for itself.
 */
export function networkOf(address: string): string {
  const text = address.toLowerCase().replace(/%.*$/, "")
  const mapped = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/.exec(text)?.[1]
  if (mapped) return mapped
  const [head = "", tail, ...more] = text.split("::")
  const groups = (part: string) => (part === "" ? [] : part.split(":"))
  const before = groups(head)
  const after = groups(tail ?? "")
  const left = 8 - before.length - after.length
  if (more.length > 0 || !text.includes(":") || left < 0 || (tail === undefined && left > 0)) return address
  const all = [...before, ...Array.from({ length: left }, () => "0"), ...after]
  return all.every((group) => /^[\da-f]{1,4}$/.test(group))
    ? `${all
        .slice(0, 4)
        .map((group) => group.replace(/^0+(?=.)/, ""))
        .join(":")}::/64`
    : address
}
