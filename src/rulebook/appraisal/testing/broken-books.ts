/** A sound little book that a clerk might have written; each fault below is one change of its text. */
export const soundBook = `{
  "format": "shanyi-rule-book/1", "id": "our-city", "version": 1, "name": "某市办法", "subject": "member",
  "settings": { "most": { "name": "提案封顶", "value": 30, "choices": [30, 40] } },
  "total": { "start": 20, "cap": 100 },
  "blocks": [
    { "id": "proposals", "name": "提案", "cap": { "setting": "most" }, "items": [
      { "id": "filed", "name": "立案", "counts": { "kind": "proposal.filed", "where": { "role": "lead" } }, "points": 10 },
      { "id": "joint", "name": "联名", "counts": "proposal.filed", "points": 20,
        "share": { "lead": { "is": { "role": "lead" }, "part": 0.5 }, "rest": "equal" } } ] },
    { "id": "meetings", "name": "会议", "start": 50, "floor": 0, "items": [
      { "id": "absent", "name": "缺席", "counts": "meeting.absent", "points": -5 } ] } ],
  "exclusive": [{ "id": "one", "name": "取高", "per": "year", "keep": "highest", "items": ["filed", "joint"] }],
  "gates": [{ "id": "plenary", "name": "全会", "unless": { "count": "meeting.attended", "atLeast": 1 },
    "effect": { "gradeAtMost": "poor" } }],
  "grades": [
    { "id": "best", "name": "优秀", "share": 0.1, "within": "sector", "ties": "in", "atLeast": 85 },
    { "id": "good", "name": "称职", "atLeast": 60 },
    { "id": "poor", "name": "不称职", "below": 60 } ],
  "measures": [{ "id": "talk", "name": "约谈", "rung": "interview", "when": { "grade": "poor" } }],
  "examples": [{ "id": "a", "year": 2026, "expect": { "score": 90, "grade": "good" }, "subjects": [
    { "id": "m", "facts": [{ "kind": "proposal.filed", "role": "lead" }, { "kind": "meeting.attended" }] }] }]
}
`

interface Broken {
  readonly fault: string
  readonly change: readonly [string, string]
  readonly code: string
  readonly at: string
}

const broken = (fault: string, from: string, to: string, code: string, at: string): Broken => ({
  fault,
  change: [from, to],
  code,
  at,
})

export const brokenBooks: readonly Broken[] = [
  broken("a comma is missing", '"subject": "member",', '"subject": "member"', "not_json", ""),
  broken("a bracket is missing", '"atLeast": 1 },', '"atLeast": 1 ,', "not_json", ""),
  broken(
    "a key is there twice",
    '"points": -5',
    '"points": -5, "points": -6',
    "repeated_key",
    "/blocks/1/items/0/points",
  ),
  broken("a key is misspelt", '"points": -5', '"pionts": -5', "unknown_key", "/blocks/1/items/0/pionts"),
  broken(
    "a word where a number belongs",
    '"points": -5',
    '"points": "five"',
    "not_an_amount",
    "/blocks/1/items/0/points",
  ),
  broken("a cap below its floor", '"floor": 0', '"floor": 0, "cap": -5', "negative_cap", "/blocks/1/cap"),
  broken("a floor above its cap", '"floor": 0', '"floor": 60, "cap": 55', "cap_below_floor", "/blocks/1/cap"),
  broken(
    "a start above its cap",
    '"floor": 0',
    '"floor": 0, "cap": 40',
    "start_above_cap",
    "/blocks/1/start",
  ),
  broken(
    "an unknown kind",
    '"counts": "meeting.absent"',
    '"counts": "meeting.absence"',
    "unknown_kind",
    "/blocks/1/items/0/counts",
  ),
  broken(
    "an unknown attribute",
    '"where": { "role"',
    '"where": { "rolle"',
    "unknown_attribute",
    "/blocks/0/items/0/counts/where/rolle",
  ),
  broken(
    "a value that it cannot have",
    '"where": { "role": "lead" }',
    '"where": { "role": "first" }',
    "unknown_attribute_value",
    "/blocks/0/items/0/counts/where/role",
  ),
  broken(
    "no lowest grade",
    ',\n    { "id": "poor", "name": "不称职", "below": 60 }',
    "",
    "unknown_grade",
    "/gates/0/effect/gradeAtMost",
  ),
  broken("scores without a grade", '"below": 60 }', '"below": 50 }', "scores_without_grade", "/grades/2"),
  broken("overlapping thresholds", '"below": 60 }', '"below": 65 }', "grades_overlap", "/grades/2"),
  broken(
    "a grade that those above it leave nothing",
    '"name": "称职", "atLeast": 60',
    '"name": "称职", "atMost": 100',
    "grade_never_reached",
    "/grades/2",
  ),
  broken(
    "a grade above what can be reached",
    '"name": "称职", "atLeast": 60',
    '"name": "称职", "atLeast": 101',
    "grade_beyond_cap",
    "/grades/1",
  ),
  broken(
    "a share over the whole",
    '"part": 0.5',
    '"part": 1.5',
    "not_a_share",
    "/blocks/0/items/1/share/lead/part",
  ),
  broken("a quota over the whole", '"share": 0.1', '"share": 1.1', "not_a_share", "/grades/0/share"),
  broken("no rule for ties", ' "ties": "in",', "", "tie_rule_missing", "/grades/0"),
  broken(
    "a gate that names what is not there",
    '"unless": { "count": "meeting.attended", "atLeast": 1 }',
    '"when": { "score": "meeting", "below": 1 }',
    "unknown_score",
    "/gates/0/when/score",
  ),
  broken(
    "a set that names what is not there",
    '"items": ["filed", "joint"]',
    '"items": ["filed", "jiont"]',
    "unknown_item",
    "/exclusive/0/items/1",
  ),
  broken(
    "a circle",
    '"floor": 0',
    '"floor": 0, "when": { "score": "meetings", "atLeast": 1 }',
    "score_too_early",
    "/blocks/1/when",
  ),
  broken(
    "a day that does not exist",
    '"subject": "member"',
    '"subject": "member", "from": "2026-02-30"',
    "not_a_date",
    "/from",
  ),
  broken(
    "an end before the beginning",
    '"subject": "member"',
    '"subject": "member", "from": "2026-03-01", "until": "2026-01-01"',
    "ends_before_it_begins",
    "/until",
  ),
  broken("an id used twice", '"id": "joint"', '"id": "filed"', "repeated_id", "/blocks/0/items/1/id"),
  broken(
    "an unknown setting",
    '{ "setting": "most" }',
    '{ "setting": "mots" }',
    "unknown_setting",
    "/blocks/0/cap",
  ),
  broken(
    "a setting that is wrong",
    '"value": 30, "choices": [30, 40]',
    '"value": "much"',
    "not_an_amount",
    "/settings/most/value",
  ),
  broken(
    "another choice of a setting that is wrong",
    '"choices": [30, 40]',
    '"choices": [30, -1]',
    "negative_cap",
    "/settings/most/value",
  ),
  broken(
    "bounds that nothing meets",
    '"count": "meeting.attended", "atLeast": 1',
    '"count": "meeting.attended", "atLeast": 5, "below": 3',
    "nothing_within",
    "/gates/0/unless",
  ),
  broken(
    "a gate without an effect",
    '{ "gradeAtMost": "poor" }',
    "{}",
    "gate_does_nothing",
    "/gates/0/effect",
  ),
  broken(
    "an unknown role",
    '"points": -5',
    '"points": -5, "for": ["standing_membre"]',
    "unknown_role",
    "/blocks/1/items/0/for/0",
  ),
  broken(
    "for and not for the same",
    '"points": -5',
    '"points": -5, "for": ["member"], "notFor": ["member"]',
    "for_and_not_for",
    "/blocks/1/items/0/notFor/0",
  ),
  broken(
    "an example that expects an unknown grade",
    '"grade": "good"',
    '"grade": "god"',
    "unknown_grade",
    "/examples/0/expect/grade",
  ),
  broken("an unknown rung", '"rung": "interview"', '"rung": "dismissal"', "not_a_choice", "/measures/0/rung"),
]

/** The text with the one fault in it. */
export function brokenText({ change: [from, to] }: Broken): string {
  if (!soundBook.includes(from)) throw new Error(`not in the book: ${from}`)
  return soundBook.replace(from, to)
}
