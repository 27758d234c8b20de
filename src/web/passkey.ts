import { startAuthentication, startRegistration } from "@simplewebauthn/browser"
import { call } from "../kit/api.ts"

type Question = Parameters<typeof startRegistration>[0]["optionsJSON"]
type DoorQuestion = Parameters<typeof startAuthentication>[0]["optionsJSON"]

/** Signs in with a passkey of this device. Throws a Problem of the server, or what the browser says. */
export async function signInWithPasskey(): Promise<void> {
  const path = "/api/auth/sign-in/passkey"
  const optionsJSON = await call<DoorQuestion>(`${path}/question`, { method: "POST", body: {}, quiet: true })
  const answer = await startAuthentication({ optionsJSON })
  await call(path, { method: "POST", body: { answer }, quiet: true })
}

/** Makes a passkey on this device; recovery codes come with the first factor. */
export async function makePasskey(label: string, proof: object): Promise<string[] | null> {
  const path = "/api/me/passkeys"
  const optionsJSON = await call<Question>(`${path}/question`, { method: "POST", body: proof })
  const answer = await startRegistration({ optionsJSON })
  const told = await call<{ recoveryCodes: string[] | null }>(path, {
    method: "POST",
    body: { answer, label },
  })
  return told.recoveryCodes
}
