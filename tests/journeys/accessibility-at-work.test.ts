import { everyPageIsOpen } from "./harness/accessible.ts"

everyPageIsOpen(["clerk", "housing"])
if (process.env.SHANYI_ALL)
  everyPageIsOpen(["director", "dispatcher", "checker", "administrator", "guard", "auditor"])
