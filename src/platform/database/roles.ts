import { Client } from "pg"
import { StartRefusal } from "../configuration/refusal.ts"

export const APP_ROLE = "shanyi_app"

/** The owner's address with the app's name and password in it. */
function appUrlOf(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = APP_ROLE
  url.password = encodeURIComponent(password)
  return url.href
}

/** Makes sure that the app's role can sign in with this password; changes it only when it cannot. */
export async function ensureAppPassword(ownerUrl: string, password: string): Promise<string> {
  const appUrl = appUrlOf(ownerUrl, password)
  if (await canSignIn(appUrl)) return appUrl
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query(`alter role ${APP_ROLE} login password ${owner.escapeLiteral(password)}`)
  } catch (cause) {
    if ((cause as { code?: string }).code !== "42501") throw cause
    throw new StartRefusal(
      {
        zh: `DATABASE_URL 的账户无权设置 ${APP_ROLE} 的密码。请管理员设好密码，并用 DATABASE_APP_URL 提供它的地址。`,
        en: `The role of DATABASE_URL may not set the password of ${APP_ROLE}. Let an administrator set one, and give its address in DATABASE_APP_URL.`,
      },
      { cause },
    )
  } finally {
    await owner.end()
  }
  return appUrl
}

/** false when the password is wrong or missing; any other trouble is thrown. */
async function canSignIn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch (error) {
    const { code } = error as { code?: string }
    // 28P01 wrong password, 28000 not allowed to log in
    if (code === "28P01" || code === "28000") return false
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}
