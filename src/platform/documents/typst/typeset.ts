import { readFileSync } from "node:fs"
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import { writtenDate } from "../../../base/written-date.ts"
import { annexMark, attachmentLines, attachmentNames, type DocumentContent, numbered } from "../content.ts"
import type { ChosenFaces } from "../fonts/choose.ts"
import { roles } from "../fonts/roles.ts"
import { leading, standard, toPoints, tracking } from "../standard.ts"
import { titleLines } from "../title.ts"

/** The seal's picture, PNG, with its diameter in mm. */
export interface SealPicture {
  readonly image: Uint8Array
  readonly diameter?: number | undefined
}

export interface TypesetRequest {
  readonly content: DocumentContent
  readonly seal?: SealPicture | undefined
  /** Written across every page, so that nobody takes a draft for the document. */
  readonly draft?: string | undefined
}

export interface Typesetter {
  /** Another `source` than the layout is for trying the checker. */
  pdf(request: TypesetRequest, source?: string): Buffer
  /** All pages beneath one another as one picture, for reading on a screen. */
  svg(request: TypesetRequest): string
}

const template = readFileSync(new URL("./document.typ", import.meta.url), "utf8")
const titleMost = Math.floor(toPoints(standard.area.width) / standard.size.title) - 1
const sealPath = "/seal.png"
/** Nobody's table has no width: columns without one share equally. */
const usualWidth = 1

/**
 * Typst, in this process, with the chosen fonts and no others. It takes a family it does not know without a word, so the
 * families are tried here, once.
 */
export function openTypesetter(faces: ChosenFaces): Typesetter {
  const files = [...new Set(roles.map((role) => faces[role].path))]
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: files.map((path) => readFileSync(path)) }],
  })
  proveFamilies(compiler, faces)
  const prepare = ({ content, seal, draft }: TypesetRequest, source = template) => {
    if (seal) compiler.mapShadow(`${import.meta.dirname}${sealPath}`, Buffer.from(seal.image))
    const data = JSON.stringify(dataOf(faces, content, seal, draft))
    return { mainFileContent: source, inputs: { data } }
  }
  const finished = <T>(make: () => T): T => {
    try {
      return make()
    } catch (error) {
      // What is wrong stands in the code of the typesetter's error.
      const { code } = error as { code?: string }
      throw new Error(`the typesetter refused the document: ${code ?? error}`, { cause: error })
    } finally {
      compiler.evictCache(2)
    }
  }
  return {
    pdf: (request, source) =>
      finished(() => compiler.pdf(prepare(request, source), { creationTimestamp: 0 })),
    svg: (request) => finished(() => compiler.plainSvg(prepare(request))),
  }
}

function proveFamilies(compiler: NodeCompiler, faces: ChosenFaces): void {
  for (const role of roles) {
    const { family, path } = faces[role]
    const probe = compiler.compile({ mainFileContent: `#set text(font: ${JSON.stringify(family)}); 字` })
    const said = JSON.stringify(probe.takeWarnings()?.shortDiagnostics ?? [])
    if (said.includes("unknown font family"))
      throw new Error(`the typesetter does not find ${family} in ${path}`)
  }
}

const blocksOf = (body: DocumentContent["body"]) =>
  numbered(body).map((each) =>
    each.kind === "table"
      ? {
          kind: each.kind,
          caption: each.caption ?? null,
          columns: each.columns.map(({ title, width }) => ({ title, width: width ?? usualWidth })),
          rows: each.rows.map((row) => each.columns.map((_, at) => row[at] ?? "")),
        }
      : each,
  )

function dataOf(
  faces: ChosenFaces,
  content: DocumentContent,
  seal: SealPicture | undefined,
  draft: string | undefined,
) {
  const date = content.date
  const names = attachmentNames(content)
  return {
    standard: { ...standard, leading, tracking },
    faces: Object.fromEntries(
      roles.map((role) => [
        role,
        // A character that the role's own font lacks is taken from the text's.
        { families: [...new Set([faces[role].family, faces.song.family])], weight: faces[role].weight },
      ]),
    ),
    layout: content.layout,
    issuerMark: content.issuerMark,
    copyNumber: content.copyNumber ?? null,
    secrecy: content.secrecy ?? null,
    circulation: content.circulation ?? null,
    urgency: content.urgency ?? null,
    category: content.category ?? null,
    number: content.number,
    signers: content.signers ?? [],
    title: content.title,
    titleLines: titleLines(content.title, titleMost),
    addressees: content.addressees,
    body: blocksOf(content.body),
    attachments: attachmentLines(names),
    annexes: (content.annexes ?? []).map(({ title, body }, at) => ({
      mark: annexMark(at, names),
      titleLines: titleLines(title, titleMost),
      body: blocksOf(body),
    })),
    signatory: content.signatory,
    date: date === null ? null : writtenDate(date),
    issued: date === null ? null : date.split("-").map(Number),
    note: content.note ?? null,
    copies: content.copies ?? [],
    printedBy: content.printedBy ?? null,
    seal: seal ? { path: sealPath, diameter: seal.diameter ?? standard.seal.diameter } : null,
    draft: draft ?? null,
  }
}
