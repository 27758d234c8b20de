import type { Words } from "../../base/words.ts"

interface BodySubject {
  readonly name: Words
  /** The kinds of bodies, as the register has them, that are scored together. */
  readonly kinds: readonly string[]
}

const of = (zh: string, en: string, ...kinds: readonly string[]): BodySubject => ({ name: { zh, en }, kinds })

/** What a book's `subject` may be besides `member`, where a house runs its year: bodies of the register. */
export const bodySubjects: Readonly<Record<string, BodySubject>> = {
  special_committee: of("专门委员会", "special committees", "special_committee"),
  committee: of("专门委员会", "special committees", "special_committee"),
  sector: of("界别", "sectors", "sector"),
  sector_group: of("界别组", "sector groups", "sector"),
  group: of("小组", "groups", "group"),
  activity_group: of("活动组", "activity groups", "group"),
  office: of("机关工作机构", "offices", "office"),
  organ: of("机关工作机构和专门委员会", "offices and special committees", "office", "special_committee"),
  party: of("党派", "parties", "party"),
  peoples_organisation: of("人民团体", "people's organisations", "peoples_organisation"),
}

/** What those are called whom a book scores. */
export function subjectName(subject: string): Words {
  if (subject === "member") return { zh: "委员", en: "members" }
  return Object.hasOwn(bodySubjects, subject)
    ? (bodySubjects[subject] as BodySubject).name
    : { zh: subject, en: subject }
}

/** The kinds of bodies of which anything is recorded. */
export const assessedKinds: readonly string[] = [
  ...new Set(Object.values(bodySubjects).flatMap(({ kinds }) => kinds)),
]

/** The subjects under which a body of this kind may be scored. */
export const subjectsOfKind = (kind: string): readonly string[] =>
  Object.entries(bodySubjects).flatMap(([subject, { kinds }]) => (kinds.includes(kind) ? [subject] : []))
