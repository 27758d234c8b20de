import { afterAll, beforeAll, expect, test } from "vitest"
import { type OpinionHouse, openOpinionHouse } from "../testing.ts"

let house: OpinionHouse
const slow = 60_000
beforeAll(async () => {
  house = await openOpinionHouse()
}, slow)
afterAll(() => house.close())

test(
  "the leaders' digest gathers the subjects and the instructions pending, once a day, without who reported or what was written",
  async () => {
    const { people } = house
    const office = await house.signIn(people.clerk.username)
    const titles = ["东区积水点排涝不畅", "东区积水点泵站老化", "东区积水点井盖缺失", "东区积水点路面塌陷"]
    const problem = "东区三处下穿通道逢雨积水，排涝泵站老化，居民出行困难。"
    const ids: string[] = []
    for (const title of titles) ids.push(await house.report(people.li, "submitted", { title, problem }))
    await house.inOrganisation(house.city.orgId, (tx) =>
      tx.q
        .updateTable("opinion_report")
        .set({ state: "issued" })
        .where("id", "=", ids[0] ?? "")
        .execute(),
    )
    await house.act(people.clerk, "opinion_report", ids[0] ?? "", "recordInstruction", {
      leaderName: "王副市长",
      leaderPost: "副市长",
      level: "own",
      instruction: "请速办。",
      instructedOn: "2026-03-10",
      readerIds: [],
    })
    await house.settle()
    const draw = async (body: object) => (await office.post("/api/opinions/board/digest", body)).json().id
    const whole = await draw({})
    expect(await draw({})).toBe(whole)
    const one = await draw({ reportId: ids[1] })
    expect(one).not.toBe(whole)
    const shown = async (id: string) => {
      const { content } = await house.inOrganisation(house.city.orgId, (tx) =>
        tx.q.selectFrom("official_document").select("content").where("id", "=", id).executeTakeFirstOrThrow(),
      )
      return JSON.stringify(content)
    }
    expect(await shown(whole)).toContain("王副市长")
    expect(await shown(whole)).toContain("知悉范围：按需知悉")
    for (const title of titles) expect(await shown(one)).toContain(title)
    expect(await shown(whole)).not.toMatch(/请速办|李晓云/)
    const member = await house.signIn(people.zhang.username)
    expect((await member.post("/api/opinions/board/digest", {})).statusCode).toBe(403)
  },
  slow,
)
