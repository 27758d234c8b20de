import { systemActor } from "../../base/actor.ts"
import { mintScope } from "../../platform/database/db.ts"
import { closeWorkshop } from "../../platform/documents/workshop.ts"
import { openHouse } from "../../platform/http/testing.ts"
import { documents } from "./module.ts"
import type { DocumentRequest } from "./open.ts"
import { issueDocument } from "./public.ts"

export type DocumentsHouse = Awaited<ReturnType<typeof openDocuments>>

/** A committee whose office issues documents, with people who sign, receive and have nothing to do with them. */
export async function openDocuments() {
  const open = await openHouse({ modules: [documents] })
  const organisation = await open.organisation("云泽市政协")
  const orgId = organisation.id
  const unitId = await open.body(orgId, "handling_unit", "市住房城乡建设局")
  const person = (name: string, username: string, role: "proposal_office" | "chair" | "proposal_committee") =>
    open.person(orgId, name, { username, grants: [{ role }] })
  const clerk = await person("王玲", "office", "proposal_office")
  await person("陈主席", "chair", "chair")
  await person("李主任", "committee", "proposal_committee")
  await open.person(orgId, "赵科长", { username: "unit", grants: [{ role: "unit_liaison", bodyId: unitId }] })
  await open.person(orgId, "钱委员", { username: "member", seat: { termId: organisation.termId } })
  const scope = () => mintScope(orgId, null)
  const notice = (more: Partial<DocumentRequest> = {}): DocumentRequest => ({
    kind: "return_decision",
    fields: { session: "政协云泽市第十五届委员会第五次会议", number: "0012", subject: "关于加装电梯的提案" },
    slots: { 决定: [{ kind: "paragraph", text: "经研究，同意你单位的退办申请，改由市财政局办理。" }] },
    addressees: [{ name: "市住房城乡建设局", bodyId: unitId }],
    ...more,
  })
  return {
    open,
    orgId,
    unitId,
    clerk,
    office: await open.signIn("office"),
    chair: await open.signIn("chair"),
    unit: await open.signIn("unit"),
    member: await open.signIn("member"),
    scope,
    notice,
    issue: (request: DocumentRequest, inside = open.house) =>
      inside.db.write(scope(), (tx) => issueDocument(inside, tx, systemActor(orgId), request)),
    async close() {
      closeWorkshop()
      await open.close()
    },
  }
}
