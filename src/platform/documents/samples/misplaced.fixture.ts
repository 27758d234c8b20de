import type { Check } from "../check/finding.ts"
import type { DocumentContent } from "../content.ts"
import { sealPicture } from "../picture.fixture.ts"
import { bent, pdf, type Spoiled } from "./bent.fixture.ts"
import { soundSample } from "./sound.fixture.ts"

const letter = soundSample(43)
const annexed = soundSample(2)

const sealed = (what: string, from: string, to: string): Spoiled => ({
  what,
  check: "sealPlace",
  name: "spoiled.pdf",
  make: (typesetter) => typesetter.pdf({ content: letter, seal: { image: sealPicture() } }, bent(from, to)),
})

const layout = (what: string, check: Check, from: string, to: string, content: DocumentContent) =>
  pdf(what, check, content, () => bent(from, to))

/** Seals, attachments and imprints that lie where they should not. */
export const misplaced: readonly Spoiled[] = [
  sealed(
    "seal beside the date",
    "place(center + horizon, dy: -3mm,",
    "place(center + horizon, dx: 30mm, dy: -3mm,",
  ),
  sealed("seal below the date", "place(center + horizon, dy: -3mm,", "place(center + horizon, dy: 45mm,"),
  sealed("seal far below the text", "v(across / 2 - 2mm)", "v(across + 10mm)"),
  sealed("seal over the text", "v(across / 2 - 2mm)", "v(2mm)"),
  layout(
    "attachment on the text's page",
    "annexPlace",
    '  pagebreak()\n  block(above: 0pt, below: 0pt, text(..face("hei"), each.mark))',
    '  block(text(..face("hei"), each.mark))',
    annexed,
  ),
  layout(
    "attachment's mark with a colon",
    "annexPlace",
    'text(..face("hei"), each.mark)',
    'text(..face("hei"), each.mark + "：")',
    annexed,
  ),
  layout("attachment's mark in 仿宋", "annexPlace", 'text(..face("hei"), each.mark)', "each.mark", annexed),
  layout(
    "attachment's mark two characters in",
    "annexPlace",
    'text(..face("hei"), each.mark)',
    'h(indent) + text(..face("hei"), each.mark)',
    annexed,
  ),
  layout(
    "imprint on a right page",
    "imprintPlace",
    "      if empty { apart(at.page) }\n      pagebreak()\n",
    "",
    soundSample(0),
  ),
  layout(
    "imprint before the last page",
    "imprintPlace",
    "  place(bottom, imprint)",
    "  place(bottom, imprint)\n  pagebreak()\n  [特此说明。]",
    soundSample(0),
  ),
]
