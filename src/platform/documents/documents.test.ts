import { expect, test } from "vitest"
import { checkFile } from "./check/check.ts"
import { blocksOfText, documentContent, numbered } from "./content.ts"
import { writeDocx } from "./docx/write.ts"
import { chooseFaces } from "./fonts/choose.ts"
import { alike, suits } from "./fonts/roles.ts"
import { soundSample, soundSeal } from "./samples/sound.fixture.ts"
import { spoiledSamples } from "./samples/spoiled.fixture.ts"
import { titleLines } from "./title.ts"
import { openTypesetter } from "./typst/typeset.ts"

const faces = await chooseFaces()
const typesetter = openTypesetter(faces)

test("documents of every make-up, in both layouts, conform as PDF and as DOCX", async () => {
  for (let at = 0; at < 24; at += 1) {
    const content = documentContent.parse(soundSample(at))
    const pdf = await checkFile(typesetter.pdf({ content, ...soundSeal(at) }), "sample.pdf")
    expect(pdf, `sample ${at}`).toMatchObject({ findings: [], layout: content.layout })
    const docx = await checkFile(await writeDocx(content, soundSeal(at)?.seal), "sample.docx")
    expect(docx, `sample ${at}`).toMatchObject({ findings: [], layout: content.layout })
  }
}, 60_000)

test("each thing that can be wrong is found, and for what it is", async () => {
  const missed: string[] = []
  for (const { what, check, name, make } of spoiledSamples.filter((_, at) => at % 3 === 0)) {
    const { findings } = await checkFile(await make(typesetter), name)
    if (!findings.some((each) => each.check === check)) missed.push(what)
  }
  expect(missed).toEqual([])
}, 60_000)

test("a machine without the official fonts says which free ones stand for them", async () => {
  const bare = await chooseFaces([])
  expect(Object.values(bare).map(({ family, substituteFor }) => [family, substituteFor])).toEqual([
    ["Noto Serif SC", "仿宋"],
    ["Noto Serif SC", "小标宋"],
    ["Noto Serif SC", "黑体"],
    ["Noto Serif SC", "楷体"],
    ["Noto Serif SC", "宋体"],
  ])
  const report = await checkFile(openTypesetter(bare).pdf({ content: soundSample(3) }), "bare.pdf")
  expect(report.findings).toEqual([])
  expect(report.substitutions.map(({ expected }) => expected)).toContain("仿宋")
})

test("a free font stands for one type by its weight; where it says none, the report says that it cannot tell", () => {
  expect(suits("kai", "ABCDEF+NotoSerifSC-Medium")).toBe("substitute")
  expect(suits("kai", "ABCDEF+NotoSerifSC-Regular")).toBe("no")
  expect(suits("fangsong", "NotoSerifSC-Bold")).toBe("no")
  expect(suits("kai", "仿宋_GB2312")).toBe("no")
  expect(suits("hei", "NotoSansCJKsc-Regular")).toBe("substitute")
  expect(alike("kai", "NotoSerifSC")).toContain("fangsong")
  expect(alike("kai", "NotoSerifSC-Medium")).toEqual([])
})

test("what a file does not have is said to be unmeasured, not to be right", async () => {
  const bare = { ...soundSample(1), body: [{ kind: "paragraph" as const, text: "特此函告，请予支持。" }] }
  const { measured, unmeasured } = await checkFile(await writeDocx(bare), "a.docx")
  expect(unmeasured).toContain("headingFont")
  expect(measured.filter(({ check }) => unmeasured.includes(check))).toEqual([])
})

test("where seal and imprint come to lie is measured on pages, and a Word file says that it has none", async () => {
  const content = soundSample(0)
  const pdf = await checkFile(typesetter.pdf({ content, ...soundSeal(0) }), "a.pdf")
  const places = pdf.measured.filter(({ check }) => ["sealPlace", "imprintPlace"].includes(check))
  expect(places.map(({ check }) => check)).toEqual(["sealPlace", "imprintPlace"])
  expect(pdf.unpaged).toEqual([])
  const docx = await checkFile(await writeDocx(content, soundSeal(0)?.seal), "a.docx")
  expect(docx.unpaged).toEqual(["sealPlace", "imprintPlace"])
})

test("text that a person wrote becomes headings and paragraphs, counted anew", () => {
  const body = numbered(
    blocksOfText("各单位：\n一、目标\n三、做法\n（一）加强领导\n1. 明确责任\n（1）到人\n2026年完成。"),
  )
  expect(body.map((each) => (each.kind === "heading" ? each.number + each.text : each.kind))).toEqual([
    "paragraph",
    "一、目标",
    "二、做法",
    "（一）加强领导",
    "1. 明确责任",
    "（1）到人",
    "paragraph",
  ])
})

test("a long title breaks between words, and tears no ordinal", () => {
  expect(titleLines("关于政协云泽市第十五届委员会第五次会议第0123号提案的答复", 19)).toEqual([
    "关于政协云泽市第十五届委员会",
    "第五次会议第0123号提案的答复",
  ])
})

test("a title does not tear a session", () => {
  expect(titleLines("关于督促办理云泽市政协五届五次会议第0381号提案的通知", 19)).toEqual([
    "关于督促办理云泽市政协五届五次会议",
    "第0381号提案的通知",
  ])
})

test("a title of three lines is a rhombus, not an hourglass", () => {
  const title = "关于进一步加强城市老旧小区电动自行车停放充电安全管理和充电设施建设运营维护工作情况的报告"
  const [first = 0, middle = 0, last = 0] = titleLines(title, 19).map((line) => [...line].length)
  expect(middle).toBeGreaterThanOrEqual(Math.max(first, last))
})

test("what is said is never read as layout: markup, quotes and braces come out as they went in", async () => {
  const hostile = '#import "x": y; $ { } \\ "引号" <a> *b* _c_ @d // e'
  const content = {
    ...soundSample(1),
    title: "关于#strong[符号]的函",
    body: [{ kind: "paragraph" as const, text: hostile }],
  }
  const { findings } = await checkFile(typesetter.pdf({ content }), "hostile.pdf")
  expect(findings).toEqual([])
})

test("a broken file, one of another kind, and one behind a password are refused with the reason", async () => {
  const pdf = typesetter.pdf({ content: soundSample(1) })
  await expect(checkFile(pdf.subarray(0, 2_000), "a.pdf")).rejects.toThrow(/unreadable_document/)
  await expect(checkFile(pdf, "a.docx")).rejects.toThrow(/files.contradiction/)
  await expect(checkFile(Buffer.from("<script>"), "a.pdf")).rejects.toThrow(/files/)
  const docx = await writeDocx(soundSample(1))
  await expect(checkFile(docx.subarray(0, docx.length / 2), "a.docx")).rejects.toThrow(/files.damaged/)
})
