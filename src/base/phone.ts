/** A telephone number as people write it, without spaces and dashes; undefined when it is none. */
export function readPhone(said: string): string | undefined {
  const phone = said.replace(/[\s()（）-]/g, "")
  return /^(1[3-9]\d{9}|0\d{9,11}|\+\d{7,15})$/.test(phone) ? phone : undefined
}
