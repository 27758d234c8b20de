import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { accountJobs } from "./letters.ts"
import { mountAccounts } from "./routes.ts"
import { reasons } from "./words.ts"

/** 登录账户: how people sign in, looked after by the administrators: recovery, mappings, sessions. */
export const accounts: ModuleManifest = {
  name: "accounts",
  seating: { reasons },
  routes: mountAccounts,
  jobs: accountJobs,
}
