import { afterEach, expect, test } from "vitest"
import { commonHeaders, tellSpokenFor } from "./api.ts"

afterEach(() => tellSpokenFor(undefined))

test("what is entered for a member says so; everything else is done in one's own name", () => {
  const header = (path: string) => commonHeaders(path)["x-on-behalf-of"]
  expect(header("/api/proposals")).toBeUndefined()
  tellSpokenFor({ id: "018f", name: "李晓云", accountId: "018a" })
  const entered = [
    "/api/proposals",
    "/api/proposals?mine=true",
    "/api/proposals/1/actions/submit",
    "/api/files/1",
  ]
  expect(entered.map(header)).toEqual(entered.map(() => "018f"))
  const own = [
    "/api/me",
    "/api/feedback/1/actions/rate",
    "/api/todo",
    "/api/proposals-x",
    "/api/settings/proposals",
  ]
  expect(own.map(header)).toEqual(own.map(() => undefined))
})
