import { expect } from "vitest"
import { test } from "./harness/committee.ts"

const title = "沿湖泵站跨县调度缺位"

test("a county's report goes up by dispatch; the city takes it up, uses it, a leader instructs, and the county sees both once", async ({
  committee,
}) => {
  const { place } = await committee.below(title)
  const county = await committee.seatsBelow("below-editor")
  await county.goes(place)
  await county.acts("报上级政协", { 说明: "请市里统筹。" })
  await county.reads("等待回执")

  const city = await committee.seats("information")
  await city.goes("/received-dispatches")
  await city.page().getByRole("link", { name: title }).first().click()
  await city.acts("受理")
  await city.goes("/opinions/all")
  await city.page().getByRole("link", { name: title }).first().click()
  await city.reads("下级政协报来")
  const there = city.place()
  await committee.issued(there.split("/").at(-1) ?? "")
  await city.goes(there)
  const use = { 层级: "本级党委、政府", 单位: "市委办公室", 形式: "单篇采用" }
  await city.acts("登记采用", { ...use, "采用凭据（期号、文号）": "信息第3期" })
  await city.acts("登记批示", {
    批示领导: "王副市长",
    职务: "副市长",
    层级: "本级党委、政府",
    批示内容: "请水利局牵头拟定调度办法。",
  })

  await county.goes(place)
  await county.reads("副市长王副市长批示")
  await county.reads("单篇采用")
  // 重复来函不再重复登记：采用一行、批示一行。
  expect(await county.page().getByText("单篇采用").filter({ visible: true }).count()).toBe(1)
  expect(await county.page().getByRole("link", { name: "王副市长" }).count()).toBe(1)
  await county.doesNotRead("请水利局牵头")
  const member = await committee.seatsBelow("below-member", { phone: true })
  await member.goes(place)
  await member.reads("单篇采用")
  expect(committee.errors).toEqual([])
}, 240_000)
