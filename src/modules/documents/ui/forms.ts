import type { JsonSchema } from "../../../kit/form-model.ts"

const lines: JsonSchema = { type: "string", widget: "textarea" }

/** What `save` and drafting take, as fields in the order in which a document reads. */
const written: Record<string, JsonSchema> = {
  title: { type: "string", minLength: 2, maxLength: 200 },
  addressees: { ...lines, maxLength: 2_000 },
  body: { ...lines, minLength: 1, maxLength: 60_000 },
  attachments: { ...lines, maxLength: 5_000 },
  copies: { ...lines, maxLength: 2_000 },
  urgency: { type: "string", enum: ["", "加急", "特急"], widget: "select" },
}

export const draftForm: JsonSchema = {
  type: "object",
  properties: { ...written },
  required: ["title", "addressees", "body"],
}

export const newForm = (kinds: readonly string[]): JsonSchema => ({
  type: "object",
  properties: { kind: { type: "string", enum: [...kinds], widget: "select" }, ...written },
  required: ["kind", "title", "addressees", "body"],
})

export const receiptForm = (waiting: readonly { id: string }[]): JsonSchema => ({
  type: "object",
  properties: {
    recipientId: { type: "string", enum: waiting.map(({ id }) => id), widget: "select" },
    receivedBy: { type: "string", minLength: 1, maxLength: 40 },
    on: { type: "string", format: "date" },
  },
  required: ["recipientId", "receivedBy", "on"],
})

/** What documents are made with, as GET /api/document-forms answers. */
export interface Forms {
  series: readonly {
    id: string
    code: string
    name: string
    pattern: string
    years: readonly { year: number; last: number }[]
  }[]
  seals: readonly {
    id: string
    name: string
    diameter: number
    provider: SealKind
    retiredOn: string | null
  }[]
  faces: readonly { role: string; family: string; weight: number; substituteFor: string | null }[]
}

/** How a seal is affixed: as a picture alone, or with a signature whose key lies in the database or in a file. */
export const sealKinds = ["sm2", "file", "image"] as const
export type SealKind = (typeof sealKinds)[number]
