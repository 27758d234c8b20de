import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import { blocksOfText, type DocumentContent, numbered } from "../../platform/documents/content.ts"
import { type Addressee, checkedContent } from "./compose.ts"
import type { DocumentInputs } from "./schema.ts"

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n|[、；;]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")

/** Names as written, one a line: a body or person of that name is linked, any other stays a name. */
export async function addresseesOf(read: Read, text: string): Promise<Addressee[]> {
  const names = [...new Set(linesOf(text))]
  if (names.length === 0) return []
  if (names.length > 80) throw new Refusal("invalid", reason("too_many_addressees"))
  const orgId = read.scope.orgId
  const bodies = await read.q
    .selectFrom("body")
    .select(["id", "name", "short_name"])
    .where("org_id", "=", orgId)
    .where("until", "is", null)
    .where((row) => row.or([row("name", "in", names), row("short_name", "in", names)]))
    .execute()
  const plain = names.map((name) => name.replace(/(委员|同志|主席|副主席)$/, ""))
  const people = await read.q
    .selectFrom("person")
    .select(["id", "name"])
    .where("org_id", "=", orgId)
    .where("name", "in", plain)
    .execute()
  return names.map((name, at) => {
    const body = bodies.find((each) => each.name === name || each.short_name === name)
    const namesakes = people.filter((each) => each.name === plain[at])
    // Of two people with one name neither is meant for certain.
    const person = !body && namesakes.length === 1 ? namesakes[0] : undefined
    return { name, bodyId: body?.id ?? null, personId: person?.id ?? null }
  })
}

/** A draft's content with what was written over it. */
export function rewritten(content: DocumentContent, input: DocumentInputs["save"]): DocumentContent {
  const { title, body, addressees, attachments, copies, urgency, note } = input
  const { urgency: _, note: __, attachments: ___, copies: ____, ...rest } = content
  const optional = {
    urgency: urgency === undefined ? content.urgency : urgency || undefined,
    note: note === undefined ? content.note : note || undefined,
    attachments: attachments === undefined ? content.attachments : linesOf(attachments),
    copies: copies === undefined ? content.copies : linesOf(copies),
  }
  return checkedContent({
    ...rest,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value && value.length > 0)),
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body: keepTables(content, blocksOfText(body)) }),
    ...(addressees === undefined ? {} : { addressees: linesOf(addressees) }),
  })
}

/** How a body reads in a text field: headings with their numbers, a table as the line that stands for it. */
export function bodyText(content: DocumentContent): string {
  let tables = 0
  return numbered(content.body)
    .map((block) => {
      if (block.kind === "table") {
        tables += 1
        return `[[表${tables}]]`
      }
      return block.kind === "heading" ? `${block.number}${block.text}` : block.text
    })
    .join("\n")
}

/** A line that stands for a table is that table again. */
function keepTables(before: DocumentContent, blocks: DocumentContent["body"]): DocumentContent["body"] {
  const tables = before.body.filter((block) => block.kind === "table")
  return blocks.map((block) => {
    const at = block.kind === "paragraph" ? /^\[\[表(\d{1,3})\]\]$/.exec(block.text)?.[1] : undefined
    return (at ? tables[Number(at) - 1] : undefined) ?? block
  })
}
