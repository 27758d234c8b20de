import { mintScope } from "../../platform/database/db.ts"
import type { Job, JobContext } from "../../platform/jobs/job.ts"
import type { Extra } from "../../platform/jobs/runner.ts"
import { writeLetter } from "../../platform/mail/letter.ts"
import { letterWords } from "./words.ts"

interface Told {
  readonly orgId: number
  readonly personId: string
  readonly kind: keyof typeof letterWords.about
  readonly by: readonly string[]
  readonly id: string
}

/** Tells a person by e-mail what was done about how they sign in: whoever did not ask for it must hear of it. */
async function tell({ orgId, personId, kind, by, id }: Told, { house }: JobContext): Promise<void> {
  if (!house.mail) return
  const person = await house.db.read(mintScope(orgId, null), (read) =>
    read.q
      .selectFrom("person")
      .innerJoin("organisation", "organisation.id", "person.org_id")
      .select(["person.name", "person.email", "organisation.name as organisation"])
      .where("person.org_id", "=", orgId)
      .where("person.id", "=", personId)
      .executeTakeFirst(),
  )
  if (!person?.email) return
  const { subject, body } = letterWords.about[kind]
  const letter = writeLetter(
    {
      subject,
      name: person.name,
      paragraphs: [body, letterWords.notYou],
      signature: { zh: person.organisation, en: person.organisation },
      params: { by: by.join("、") },
    },
    ["zh"],
  )
  await house.mail.post.send({
    ...letter,
    to: { name: person.name, address: person.email },
    id: `account-${kind}-${id}`,
  })
}

const letterJob: Job = { name: "account_letter", run: tell as Job["run"] }
export const accountJobs: Extra = { jobs: [letterJob], timetable: [] }
