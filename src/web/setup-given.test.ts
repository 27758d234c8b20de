import { expect, test } from "vitest"
import { missingIn, stepOf, toFirstRun } from "./setup-given.ts"

test("a step says what is empty or not in form; the end of the term may stay open", () => {
  const given = {
    "organisation.name": "某市政协",
    "organisation.level": "city",
    "organisation.slug": "Some City",
  }
  expect(missingIn("organisation", given)).toEqual([
    "organisation.shortName",
    "organisation.regionCode",
    "organisation.slug",
  ])
  expect(missingIn("term", {})).not.toContain("term.endsOn")
})

test("what was typed becomes what the server takes, and a refused field leads back to its step", () => {
  const sent = toFirstRun("t", {
    "organisation.name": " 某市政协 ",
    "term.number": "15",
    "administrators.audit.username": "sun",
  })
  expect(sent).toMatchObject({
    token: "t",
    organisation: { name: "某市政协" },
    term: { number: 15, endsOn: null },
    administrators: { audit: { username: "sun" } },
  })
  expect(["administrators.audit.username", "session.closesOn"].map(stepOf)).toEqual([
    "administrators",
    "term",
  ])
})
