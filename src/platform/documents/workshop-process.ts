import { checkFile } from "./check/check.ts"
import { writeDocx } from "./docx/write.ts"
import { type ChosenFaces, chooseFaces } from "./fonts/choose.ts"
import { openTypesetter, type Typesetter } from "./typst/typeset.ts"
import type { Answer, Errand } from "./workshop.ts"

/** Fonts and typesetter are opened by the first errand that needs them, and go with this process. */
let faces: Promise<ChosenFaces> | undefined
let typesetter: Promise<Typesetter> | undefined
const getFaces = () => {
  faces ??= chooseFaces()
  return faces
}
const getTypesetter = () => {
  typesetter ??= getFaces().then(openTypesetter)
  return typesetter
}

async function run(errand: Errand): Promise<unknown> {
  switch (errand.kind) {
    case "faces":
      return getFaces()
    case "pdf":
      return (await getTypesetter()).pdf(errand.request)
    case "svg":
      return (await getTypesetter()).svg(errand.request)
    case "docx":
      return writeDocx(errand.request.content, errand.request.seal)
    case "check":
      return checkFile(Buffer.from(errand.bytes), errand.name)
  }
}

process.on("message", ({ id, errand }: { id: number; errand: Errand }) => {
  const send = (answer: Answer) => process.send?.({ id, answer })
  run(errand).then(
    (value) => send({ ok: true, value }),
    (error: Error & { kind?: string; reasons?: unknown }) =>
      send(
        error.reasons
          ? { ok: false, refusal: { kind: error.kind ?? "invalid", reasons: error.reasons } }
          : { ok: false, message: error.message || String(error) },
      ),
  )
})
process.on("disconnect", () => process.exit(0))
