import { useGet } from "../kit/queries.ts"

/** GET /api/me/sign-in: how I sign in, and where I am signed in. */
export interface OwnSignIn {
  password: { minimum: number; history: number; days: number; expiresAt: string | null; username: string }
  factors: { authenticator: boolean; recoveryCodes: number }
  passkeys: { id: string; label: string; synced: boolean; createdAt: string; lastUsedAt: string | null }[]
  sessions: OwnSession[]
  /** Signed in lately: the password is not asked again. */
  fresh: boolean
}

export interface OwnSession {
  id: string
  current: boolean
  userAgent: string
  address: string
  openedWith: "password" | "passkey" | "single_sign_on"
  secondFactor: boolean
  since: string
  lastSeen: string
}

export function useOwnSignIn() {
  return useGet<OwnSignIn>("me", "/api/me/sign-in")
}
