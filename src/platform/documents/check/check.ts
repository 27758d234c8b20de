import { Refusal, reason } from "../../../base/reason.ts"
import { bytesOfBuffer } from "../../files/bytes.ts"
import { inspect } from "../../files/inspect.ts"
import { judgeDocx } from "./docx-judge.ts"
import { readDocx } from "./docx-read.ts"
import type { CheckReport } from "./finding.ts"
import { judgePdf } from "./pdf-judge.ts"
import { readPdf } from "./pdf-read.ts"

/**
 * Measures a file against GB/T 9704-2012. What is not a PDF or DOCX, is broken, asks for a password or would unpack to
 * absurd sizes is refused with the reason, as an attachment would be.
 */
export async function checkFile(bytes: Buffer, name: string): Promise<CheckReport> {
  const source = bytesOfBuffer(bytes)
  const { type, flags } = await inspect(source, name, { allow: ["pdf", "docx"] })
  if (flags.length > 0) throw new Refusal("invalid", reason("not_checkable"))
  return type === "pdf" ? judgePdf(await readPdf(bytes)) : judgeDocx(await readDocx(source))
}
