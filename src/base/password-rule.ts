import { type Reason, reason } from "./reason.ts"

/** What a password must be. Length counts characters, not bytes. */
export interface PasswordRule {
  readonly minimum: number
}

/** The upper end keeps hashing cheap; no organisation may ask for less than the lower. */
export const passwordBounds = { minimum: 10, maximum: 128, classes: 3 } as const

/** Which kinds of character a password uses: capitals, small letters, digits, everything else. */
export function classesOf(password: string): number {
  const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{N}/u, /[^\p{Lu}\p{Ll}\p{N}]/u]
  return classes.filter((each) => each.test(password)).length
}

/** What is wrong with a new password; empty when nothing is. A long pass phrase needs no mixture of classes. */
export function judgePassword(
  password: string,
  username: string,
  { minimum }: PasswordRule = passwordBounds,
): Reason[] {
  const { maximum, classes } = passwordBounds
  const length = [...password].length
  if (length < minimum) return [reason("password_too_short", { field: "password", params: { minimum } })]
  if (length > maximum) return [reason("password_too_long", { field: "password", params: { maximum } })]
  if (classesOf(password) < classes && length < 2 * passwordBounds.minimum)
    return [reason("password_too_simple", { field: "password" })]
  if (username.length >= 3 && password.toLowerCase().includes(username.toLowerCase()))
    return [reason("password_like_name", { field: "password" })]
  return []
}
