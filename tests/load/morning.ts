import { setTimeout as sleep } from "node:timers/promises"
import { stopwatch } from "../../src/base/clock.ts"
import { openPace } from "../../src/kit/live-pace.ts"
import { type Answers, noAnswers } from "./figures.ts"
import type { Visitor } from "./visitor.ts"

export interface Morning {
  /** Each submits a proposal that two of the others sign with them. */
  readonly writers: readonly Visitor[]
  readonly readers: readonly Visitor[]
  readonly filed: readonly string[]
  readonly seconds: number
  /** In this time, by all writers. */
  readonly proposals: number
  /** How long a reader looks at a page before the next, milliseconds. */
  readonly looksAtAPage: number
}

const text = "<p>校门口上下学时段拥堵，接送车辆占道，行人与车辆混行，群众反映强烈。</p>".repeat(6)
const proposal = (writer: number) => ({
  kind: "joint",
  subject: `关于改善第 ${writer} 小学校门口交通的提案`,
  situation: text,
  analysis: text,
  recommendations: [{ id: "r1", text: "由公安交管部门牵头，在年内设置接送区。" }],
  category: "society",
  contact: "13800000000",
})

/** Everyone has the list open, and is told of every change; writers write and sign; readers go from page to page. */
export async function holdMorning(morning: Morning): Promise<{ answers: Answers; seconds: number }> {
  const { writers, readers, seconds, looksAtAPage } = morning
  const answers = noAnswers()
  const closing = await Promise.all([...writers, ...readers].map((visitor) => openScreen(visitor, answers)))
  const elapsed = stopwatch()
  const work = Array.from({ length: morning.proposals }, async (_, number) => {
    await sleep(Math.random() * seconds * 700)
    const [writer, ...others] = [0, 7, 14].map((on) => writers[(number + on) % writers.length] as Visitor)
    await submit(answers, writer as Visitor, others, number, seconds * 40)
  })
  const reading = readers.map(async (reader, number) => {
    await sleep(Math.random() * looksAtAPage)
    for (let turn = 0; elapsed() < seconds * 1_000; turn += 1) {
      await readPage(answers, reader, morning.filed, number + turn)
      await sleep(looksAtAPage * (0.5 + Math.random()))
    }
  })
  await Promise.all([...work, ...reading])
  const took = elapsed() / 1_000
  for (const close of closing) close()
  return { answers, seconds: took }
}

async function submit(
  answers: Answers,
  writer: Visitor,
  others: readonly Visitor[],
  number: number,
  pause: number,
): Promise<void> {
  const begun = await writer.write(answers, "/api/proposals", proposal(number))
  if (!begun) return
  const path = `/api/proposals/${begun.id}`
  const act = async (who: Visitor, action: string, input: object) => {
    await sleep(pause * Math.random() * 2)
    await who.write(answers, `${path}/actions/${action}`, { input })
    // The page shows what has come of it.
    await who.read(answers, path)
  }
  await act(writer, "save", { contact: "13900000000" })
  await act(writer, "invite", { personIds: others.map(({ personId }) => personId) })
  for (const other of others) await act(other, "confirmCosign", {})
  await act(writer, "submit", {})
}

async function readPage(answers: Answers, reader: Visitor, filed: readonly string[], turn: number) {
  const pages = [
    "/api/proposals?limit=20",
    `/api/proposals/${filed[(turn * 31) % filed.length]}`,
    "/api/proposals?category=society&sort=-filedOn&limit=20",
    `/api/proposals/${filed[(turn * 17) % filed.length]}`,
    "/api/todo",
    `/api/proposals?q=${encodeURIComponent("加装电梯")}&limit=20`,
  ]
  await reader.read(answers, pages[turn % pages.length] ?? "")
}

/** As the product's own page does it: what changed is read again, at the pace that the server asks for. */
async function openScreen(visitor: Visitor, answers: Answers): Promise<() => void> {
  const reading = new Set<string>()
  const pace = openPace((topics) => {
    const shown = {
      proposals: "/api/proposals?limit=20",
      todo: "/api/todo",
      notices: "/api/notices?unread=1",
    }
    for (const [topic, path] of Object.entries(shown)) {
      // A browser never has the same question under way twice.
      if (!topics.has(topic) || reading.has(path)) continue
      reading.add(path)
      void visitor.read(answers, path).finally(() => reading.delete(path))
    }
  })
  const hang = await visitor.listen((news) => pace.hear(news))
  return () => {
    pace.close()
    hang()
  }
}

/** A notice has gone out: within so many seconds everyone opens the page, as a browser that has never been here. */
export async function openEverywhere(
  visitors: readonly Visitor[],
  page: { readonly assets: readonly string[]; readonly proposal: string },
  seconds: number,
): Promise<{ answers: Answers; seconds: number }> {
  const answers = noAnswers()
  const elapsed = stopwatch()
  await Promise.all(
    visitors.map(async (visitor) => {
      await sleep(Math.random() * seconds * 1_000)
      for (const asset of page.assets) await visitor.read(answers, asset)
      await visitor.read(answers, "/api/me")
      const parts = ["/api/todo", "/api/notices?unread=1", `/api/proposals/${page.proposal}`]
      await Promise.all(parts.map((path) => visitor.read(answers, path)))
    }),
  )
  return { answers, seconds: elapsed() / 1_000 }
}

/** Holds so many live connections, changes one case, and measures from the click until each has heard of it. */
export async function fanOut(
  visitors: readonly Visitor[],
  connections: number,
): Promise<{ readonly times: readonly number[]; readonly missed: number; readonly acknowledged: number }> {
  const times: number[] = []
  let waitingFor: string | undefined
  let elapsed = stopwatch()
  const hear = ({ caseId }: { caseId?: string }) => {
    if (caseId !== undefined && caseId === waitingFor) times.push(elapsed())
  }
  const closing: (() => void)[] = []
  for (let from = 0; from < connections; from += 50) {
    const some = Array.from({ length: Math.min(50, connections - from) }, (_, each) => from + each)
    closing.push(
      ...(await Promise.all(
        some.map((each) => visitors[each % visitors.length]?.listen(hear) ?? (() => {})),
      )),
    )
  }
  const answers = noAnswers()
  const writer = visitors[0] as Visitor
  const begun = await writer.write(answers, "/api/proposals", proposal(0))
  await sleep(2_000)
  waitingFor = String(begun?.id)
  elapsed = stopwatch()
  await writer.write(answers, `/api/proposals/${waitingFor}/actions/save`, {
    input: { contact: "13900000000" },
  })
  const acknowledged = elapsed()
  while (times.length < connections && elapsed() < 30_000) await sleep(20)
  for (const close of closing) close()
  return { times, missed: connections - times.length, acknowledged }
}
