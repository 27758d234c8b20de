import type { FontRole } from "../fonts/roles.ts"
import { alike, roleFaces, suits } from "../fonts/roles.ts"
import {
  type Check,
  type CheckReport,
  checks,
  type Finding,
  type Measured,
  pagedChecks,
  type Substitution,
} from "./finding.ts"
import type { FormProblem } from "./forms.ts"

/** Collects what was measured and what is wrong with it. */
export interface Tally {
  /** `ok` says whether the standard allows it; only the first finding of a check on a page is kept. */
  note(check: Check, found: string, expected: string, ok: boolean, page?: number | null, near?: string): void
  /** A length against its figure, both in mm; `below` and `above` are how far it may be off. */
  length(
    check: Check,
    found: number,
    expected: number,
    page?: number | null,
    below?: number,
    above?: number,
  ): void
  /** A font against the role it plays. */
  font(check: Check, role: FontRole, name: string, page: number | null, near?: string): void
  /** A written form and what is wrong with it; undefined: the line is no such thing. */
  form(check: Check, text: string, problem: FormProblem | null | undefined, page?: number | null): void
  /** So many characters in from the edge of the text. */
  inward(
    check: Check,
    found: number,
    expected: number,
    words: string,
    page?: number | null,
    near?: string,
    off?: number,
  ): void
  /** The size of a line of type, in pt. */
  size(check: Check, found: number, expected: number, page?: number | null, near?: string, off?: number): void
  report(of: Pick<CheckReport, "type" | "pages" | "layout">): CheckReport
}

const mostPerCheck = 20

export function openTally(): Tally {
  const findings: Finding[] = []
  const measured = new Map<Check, Measured>()
  const substitutions = new Map<string, Substitution>()
  const tally: Tally = {
    note(check, found, expected, ok, page = null, near) {
      // The table shows the first wrong value of a check, or a right one when there is none.
      if (!measured.has(check) || (!ok && !findings.some((each) => each.check === check)))
        measured.set(check, { check, found, expected })
      if (ok) return
      const known = findings.filter((each) => each.check === check)
      if (known.length >= mostPerCheck || known.some((each) => each.page === page && each.near === near))
        return
      findings.push({ check, found, expected, page, ...(near ? { near: near.slice(0, 40) } : {}) })
    },
    length(check, found, expected, page, below = 1, above = 1) {
      const ok = found >= expected - below - 0.05 && found <= expected + above + 0.05
      tally.note(check, `${found.toFixed(1)} mm`, `${expected} ± 1 mm`, ok, page)
    },
    font(check, role, name, page, near) {
      const verdict = suits(role, name)
      const expected = roleFaces[role].name
      if (verdict === "substitute")
        substitutions.set(`${expected} ${name}`, {
          expected,
          found: plain(name),
          alike: alike(role, name).map((each) => roleFaces[each].name),
        })
      tally.note(check, plain(name) || "?", expected, verdict !== "no", page, near)
    },
    form(check, text, problem, page) {
      if (problem === undefined) return
      const { found, expected } = problem ?? { found: text.slice(0, 30), expected: text.slice(0, 30) }
      tally.note(check, found, expected, problem === null, page, text)
    },
    inward(check, found, expected, words, page, near, off = 0.4) {
      tally.note(check, `${found.toFixed(1)} 字`, words, Math.abs(found - expected) <= off, page, near)
    },
    size(check, found, expected, page, near, off = 0.5) {
      tally.note(check, pointsText(found), `${expected} pt`, Math.abs(found - expected) <= off, page, near)
    },
    report: (of) => ({
      ...of,
      unpaged: of.pages === null ? pagedChecks.filter((each) => !measured.has(each)) : [],
      conforms: findings.length === 0,
      findings,
      measured: [...measured.values()],
      unmeasured: checks.filter(
        (each) => !measured.has(each) && !(of.pages === null && pagedChecks.includes(each)),
      ),
      substitutions: [...substitutions.values()],
    }),
  }
  return tally
}

const plain = (name: string): string => name.replace(/^[A-Z]{6}\+/, "")

const pointsText = (points: number): string => `${Math.round(points * 10) / 10} pt`
