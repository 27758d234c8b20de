import { expect, test } from "vitest"
import { z } from "zod"
import { findProblems, formModel, initialValues, type JsonSchema, toInput } from "./form-model.ts"

const filing = z.object({
  class: z.enum(["economy", "city", "society", "culture", "ecology", "law"]),
  opinion: z.string().min(10).max(500).meta({ widget: "textarea" }),
  dueOn: z.iso.date(),
  unitId: z.uuid().meta({ widget: "body" }),
  assistIds: z.array(z.uuid().meta({ widget: "body" })).max(5),
  together: z.boolean().default(false),
  contact: z.enum(["call", "meet"]).optional(),
  copies: z.int().min(1).max(20),
  fileIds: z.array(z.uuid()).meta({ widget: "attachment" }).optional(),
  recommendations: z
    .array(z.object({ text: z.string().max(300), unitId: z.uuid().meta({ widget: "body" }).optional() }))
    .min(1),
  tags: z.array(z.string()),
  axes: z.array(z.enum(["speed", "attitude"])),
  note: z.string().nullable(),
})
const fields = formModel(z.toJSONSchema(filing, { io: "input" }) as JsonSchema)
const field = (name: string) => fields.find((each) => each.name === name)

test("the fields of a form stand in the order of the schema, each with the control that suits its type", () => {
  expect(fields.map(({ name, kind }) => `${name}:${kind}`)).toEqual([
    "class:select",
    "opinion:textarea",
    "dueOn:date",
    "unitId:body",
    "assistIds:bodies",
    "together:boolean",
    "contact:radio",
    "copies:integer",
    "fileIds:files",
    "recommendations:objects",
    "tags:texts",
    "axes:checks",
    "note:text",
  ])
})

test("what has a default, may be absent, null or an empty list is not required", () => {
  const optional = fields.filter((each) => !each.required).map((each) => each.name)
  expect(optional).toEqual(["assistIds", "together", "contact", "fileIds", "tags", "axes", "note"])
})

test("choices and limits come from the schema; a date or an id is not held to its pattern here", () => {
  expect(field("class")?.options).toHaveLength(6)
  expect(field("opinion")).toMatchObject({ min: 10, max: 500 })
  expect(field("copies")).toMatchObject({ min: 1, max: 20 })
  expect(field("assistIds")?.max).toBe(5)
  expect(field("dueOn")?.pattern).toBeUndefined()
  expect(field("recommendations")?.fields.map((each) => each.name)).toEqual(["text", "unitId"])
})

test("an empty form names every required field, and nothing else", () => {
  const found = findProblems(fields, initialValues(fields)).map((each) => each.field)
  expect(found).toEqual(["class", "opinion", "dueOn", "unitId", "copies", "recommendations"])
})

test("a text that is too short says how many characters are missing, counting a rare character as one", () => {
  const [problem] = findProblems([field("opinion") as never], { opinion: "𠮷字同意立案" })
  expect(problem?.params).toEqual({ n: 10, missing: 4 })
})

test("a problem inside a list names its place", () => {
  const found = findProblems([field("recommendations") as never], {
    recommendations: [{ text: "修路" }, { text: " " }],
  })
  expect(found.map((each) => each.field)).toEqual(["recommendations.1.text"])
})

test("a number must be whole and within its limits", () => {
  const copies = [field("copies") as never]
  expect(findProblems(copies, { copies: "3.5" })).toHaveLength(1)
  expect(findProblems(copies, { copies: "21" })).toHaveLength(1)
  expect(findProblems(copies, { copies: "20" })).toHaveLength(0)
})

test("what is sent has ids for what was picked, numbers for numbers, and a blank as the schema takes it", () => {
  const sent = toInput(fields, {
    opinion: "  同意立案  ",
    unitId: { id: "b1", name: "市住建局" },
    assistIds: [{ id: "b2", name: "市财政局" }],
    copies: "3",
    contact: undefined,
    note: "",
    tags: ["民生", " "],
    recommendations: [{ text: "修路 ", unitId: { id: "b1", name: "市住建局" } }],
  })
  expect(sent).toEqual({
    opinion: "同意立案",
    unitId: "b1",
    assistIds: ["b2"],
    copies: 3,
    tags: ["民生"],
    axes: [],
    note: null,
    recommendations: [{ text: "修路", unitId: "b1" }],
  })
})

test("an action without input has an empty form", () => {
  expect(formModel(null)).toEqual([])
})

test("a field that seeks people or bodies says which, for one or for several", () => {
  const id = { type: "string" }
  const model = formModel({
    type: "object",
    properties: {
      unit: { ...id, widget: "body", kind: "handling_unit" },
      members: { type: "array", items: { ...id, widget: "person", kind: "member" } },
      anyone: { ...id, widget: "person" },
    },
  })
  expect(model.map(({ kind, sought }) => [kind, sought])).toEqual([
    ["body", "handling_unit"],
    ["people", "member"],
    ["person", undefined],
  ])
})
