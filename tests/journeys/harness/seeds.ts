import type { Client, OpenHouse } from "../../../src/platform/http/testing.ts"
import type { Username } from "./people.ts"

interface Standing {
  readonly by?: Username
  /** Who handles it alone; the housing office unless said otherwise. */
  readonly unit?: string
}

interface Record {
  readonly id: string
  readonly state: string
}

const recommendations = [
  { id: "one", text: "出台实施办法，明确责任单位。" },
  { id: "two", text: "每年公布进展，接受监督。" },
]

/** Cases as they stand when a journey begins: brought there by the same acts, without the screens. */
export function seedsOf(open: OpenHouse, address: string, bodies: Readonly<{ [name: string]: string }>) {
  const clients = new Map<Username, Promise<Client>>()
  const { host } = new URL(address)
  const as = (username: Username) => {
    const known = clients.get(username) ?? open.signIn(username, { host, origin: address })
    clients.set(username, known)
    return known
  }
  const answered = <T>({ statusCode, body }: { statusCode: number; body: string }): T => {
    if (statusCode >= 300) throw new Error(body)
    return (body === "" ? {} : JSON.parse(body)) as T
  }
  const act = async (who: Username, plural: string, id: string, action: string, input: object = {}) =>
    answered<Record>(await (await as(who)).act(plural, id, action, input))
  const assignmentOf = async (proposalId: string) => {
    const { items } = answered<{ items: Record[] }>(
      await (await as("dispatcher")).get(`/api/assignments?proposalId=${proposalId}&sort=-due`),
    )
    const found = items.find((each) => !["reassigned", "closed"].includes(each.state))
    if (!found) throw new Error("the proposal has no assignment")
    return found.id
  }

  const seeds = {
    act,
    /** What a form sends. */
    post: async <T = Record>(who: Username, path: string, body: object): Promise<T> =>
      answered<T>(await (await as(who)).post(path, body, { "idempotency-key": crypto.randomUUID() })),
    assignmentOf,
    /** The id of the first case in a list as this person sees it. */
    async first(who: Username, list: string): Promise<string> {
      const { items } = answered<{ items: Record[] }>(await (await as(who)).get(list))
      const [found] = items
      if (!found) throw new Error(`nothing in ${list} for ${who}`)
      return found.id
    },
    async draft(subject: string, { by = "li" }: Standing = {}): Promise<string> {
      const draft = {
        subject,
        kind: "individual",
        situation: `<p>${subject}：走访三个街道，问题集中。</p>`,
        analysis: "<p>责任不清，资金分散。</p>",
        recommendations,
        category: "society",
        contact: "13900001234",
        publishConsent: true,
      }
      const begun = await (await as(by)).post("/api/proposals", draft, {
        "idempotency-key": crypto.randomUUID(),
      })
      return answered<Record>(begun).id
    },
    async submitted(subject: string, { by = "li" }: Standing = {}): Promise<string> {
      const id = await seeds.draft(subject, { by })
      await act(by, "proposals", id, "submit")
      return id
    },
    /** Through the first round, before the committee's decision. */
    async reviewed(subject: string, standing?: Standing): Promise<string> {
      const id = await seeds.submitted(subject, standing)
      await act("clerk", "proposals", id, "review", {
        opinion: "建议立案。",
        outcome: "file",
        category: "society",
      })
      return id
    },
    async filed(subject: string, standing?: Standing): Promise<string> {
      const id = await seeds.reviewed(subject, standing)
      await act("director", "proposals", id, "file", { category: "society" })
      return id
    },
    /** Handed to one unit; returns the proposal and its assignment. */
    async assigned(subject: string, standing: Standing = {}) {
      const id = await seeds.filed(subject, standing)
      const unitId = bodies[standing.unit ?? "housing"]
      await act("dispatcher", "proposals", id, "preAssign", { units: [{ unitId, role: "sole" }] })
      await act("dispatcher", "proposals", id, "assign")
      return { id, assignment: await assignmentOf(id) }
    },
    /** Received and talked over as often as the terms ask. */
    async inProgress(subject: string, onDate: string, standing: Standing = {}) {
      const assigned = await seeds.assigned(subject, standing)
      const who = { receiver: "冯联络", leaderInCharge: "陈副局长", section: "城市更新科" }
      await act("housing", "assignments", assigned.assignment, "acknowledge", who)
      await seeds.contacts(assigned.assignment, onDate)
      return assigned
    },
    async contacts(assignment: string, onDate: string) {
      for (const kind of ["phone", "face_meeting"])
        await act("housing", "assignments", assignment, "recordContact", {
          kind,
          onDate,
          milestone: kind === "phone" ? "before" : "during",
          people: "李晓云",
          summary: "听取意见，商定办法。",
        })
    },
    /** Answered by the unit, checked and delivered; returns the reply. */
    async replied(assignment: string, disposition: "adopted" | "planned" = "adopted"): Promise<string> {
      const { id } = answered<Record>(
        await (await as("housing")).post(
          "/api/replies",
          { assignmentId: assignment },
          { "idempotency-key": crypto.randomUUID() },
        ),
      )
      await act("housing", "replies", id, "save", {
        text: "<p>感谢您的关心，现将办理情况答复如下。</p>",
        answers: recommendations.map((each) => ({
          recommendationId: each.id,
          disposition,
          text: "已按建议印发办法。",
          ...(disposition === "planned" ? { dueOn: "2026-12-31", owner: "城市更新科" } : {}),
        })),
        unitClass: disposition === "adopted" ? "A" : "B",
        documentNumber: "云建函〔2026〕8 号",
        signer: "陈局长",
        contactName: "冯联络",
        contactPhone: "0999-5550123",
        publishAttribute: "full",
      })
      await act("housing", "replies", id, "sendDraft")
      await act("housing", "replies", id, "submitReply")
      await act("checker", "replies", id, "passCheck")
      return id
    },
  }
  return seeds
}
