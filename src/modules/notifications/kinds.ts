import { fill, type Language, type Params, type Words } from "../../base/words.ts"
import { withWrittenDates } from "../../base/written-date.ts"
import type { AnyOffice, Registry } from "../../platform/procedures/office.ts"
import type { EmailWish } from "./tables.ts"
import { deadlineNotices, dutyWhy, substituteNotices } from "./words.ts"

/** One kind of notice of one procedure; its key is what a preference is kept under: `proposal.filed`. */
export interface Kind {
  readonly key: string
  readonly procedure: string
  readonly kind: string
  readonly title: Words
  readonly body: Words
  /** Tells of something the person must do: it cannot be muted in the app. */
  readonly duty: boolean
  /** Why it cannot be muted, for duties. */
  readonly why?: Words
}

export function listKinds(registry: Registry): Kind[] {
  return [...registry.offices.values()].flatMap((office) =>
    Object.keys({ ...office.words.notices, ...deadlineNotices, ...substituteNotices }).flatMap(
      (kind) => findKind(office, kind) ?? [],
    ),
  )
}

export function findKind(office: AnyOffice, kind: string): Kind | undefined {
  const common = Object.hasOwn(deadlineNotices, kind) ? deadlineNotices[kind] : undefined
  const own = Object.hasOwn(office.words.notices, kind) ? office.words.notices[kind] : undefined
  const words =
    common ?? own ?? (Object.hasOwn(substituteNotices, kind) ? substituteNotices[kind] : undefined)
  if (!words) return undefined
  const duty = common !== undefined || (office.todo?.duties?.includes(kind) ?? false)
  return {
    key: `${office.procedure.id}.${kind}`,
    procedure: office.procedure.id,
    kind,
    ...words,
    duty,
    ...(duty ? { why: whyOf(kind) } : {}),
  }
}

function whyOf(kind: string): Words {
  if (Object.hasOwn(deadlineNotices, kind)) return dutyWhy.deadline
  return kind.startsWith("staff_") ? dutyWhy.spokenFor : dutyWhy.act
}

/** Where a notice leads: to its case, or to the list when it tells of all that one order did. */
export function placeOf(
  { path }: AnyOffice,
  { case_id: id, params }: { readonly case_id: string; readonly params: Params },
): string {
  return params.order === undefined ? `/${path}/${id}` : `/${path}`
}

/** Without a wish of the person: duties by e-mail at once, the rest in the daily digest. */
export function usualWish(kind: Kind): { email: EmailWish; muted: boolean } {
  return { email: kind.duty ? "now" : "daily", muted: false }
}

/** The names of everything that the words of a kind want filled in. */
export function placeholders({ title, body }: Kind): Set<string> {
  const text = [title.zh, title.en, body.zh, body.en].join(" ")
  return new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))
}

/** Title and body as this reader reads them; codes among the parameters become words. */
export function sayNotice(
  office: AnyOffice,
  kind: Kind,
  params: Params,
  language: Language,
): { title: string; body: string } {
  const said = withWrittenDates(params, language)
  const deadline = office.words.deadlines[String(params.deadline ?? "")]
  if (deadline) said.deadline = deadline[language]
  for (const [name, value] of Object.entries(params)) {
    const choice = office.words.choices[String(value)]
    if (choice && name !== "subject" && name !== "reason") said[name] = choice[language]
  }
  return { title: fill(kind.title[language], said), body: fill(kind.body[language], said) }
}
