import { type ChildProcess, fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import { type Reason, Refusal, type RefusalKind } from "../../base/reason.ts"
import type { CheckReport } from "./check/finding.ts"
import type { ChosenFaces } from "./fonts/choose.ts"
import type { TypesetRequest } from "./typst/typeset.ts"

/** What the workshop is asked to do. */
export type Errand =
  | { readonly kind: "pdf" | "svg" | "docx"; readonly request: TypesetRequest }
  | { readonly kind: "check"; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: "faces" }

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string }
  | { readonly ok: false; readonly refusal: { readonly kind: string; readonly reasons: unknown } }

const idleAfter = 120_000
/** A file that takes longer to read than this was made to take long. */
const patience = 60_000

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
  readonly timer: NodeJS.Timeout
}

/**
 * Fonts and typesetter take some 200 MB and are needed now and then, so they live in a process of their own: begun by
 * the first errand, ended after two idle minutes, begun anew when one was lost. A hostile file can end nothing else.
 */
class Workshop {
  #child: ChildProcess | undefined
  #idle: NodeJS.Timeout | undefined
  #next = 1
  readonly #waiting = new Map<number, Waiting>()

  run(errand: Errand): Promise<unknown> {
    const child = this.#open()
    clearTimeout(this.#idle)
    const id = this.#next++
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => child.kill("SIGKILL"), patience)
      this.#waiting.set(id, { resolve, reject, timer })
      this.#hold(child, true)
      child.send({ id, errand })
    })
  }

  close(): void {
    clearTimeout(this.#idle)
    const child = this.#child
    this.#child = undefined
    if (child?.connected) child.disconnect()
  }

  #open(): ChildProcess {
    if (this.#child?.connected) return this.#child
    const child = fork(fileURLToPath(new URL("./workshop-process.ts", import.meta.url)), {
      serialization: "advanced",
      execArgv: [],
    })
    this.#child = child
    child.on("message", ({ id, answer }: { id: number; answer: Answer }) => this.#settle(child, id, answer))
    child.on("exit", () => {
      if (this.#child === child) this.#child = undefined
      for (const id of [...this.#waiting.keys()])
        this.#settle(child, id, { ok: false, message: "the document workshop ended before it had answered" })
    })
    return child
  }

  #settle(child: ChildProcess, id: number, answer: Answer): void {
    const waiting = this.#waiting.get(id)
    if (!waiting) return
    this.#waiting.delete(id)
    clearTimeout(waiting.timer)
    if (this.#waiting.size === 0) {
      this.#hold(child, false)
      this.#idle = setTimeout(() => this.close(), idleAfter).unref()
    }
    if (answer.ok) waiting.resolve(answer.value)
    else if ("refusal" in answer)
      waiting.reject(new Refusal(answer.refusal.kind as RefusalKind, answer.refusal.reasons as Reason[]))
    else waiting.reject(new Error(answer.message))
  }

  /** An idle workshop keeps no program from ending. */
  #hold(child: ChildProcess, held: boolean): void {
    if (held) {
      child.ref()
      child.channel?.ref()
    } else {
      child.unref()
      child.channel?.unref()
    }
  }
}

const workshop = new Workshop()

export const makePdf = async (request: TypesetRequest): Promise<Buffer> =>
  Buffer.from((await workshop.run({ kind: "pdf", request })) as Uint8Array)

/** All pages as one picture, SVG. */
export const makePicture = async (request: TypesetRequest): Promise<string> =>
  (await workshop.run({ kind: "svg", request })) as string

export const makeDocx = async (request: TypesetRequest): Promise<Buffer> =>
  Buffer.from((await workshop.run({ kind: "docx", request })) as Uint8Array)

/** Measures a PDF or DOCX against the standard; a file that is broken or not one of these is refused. */
export const checkDocument = async (bytes: Uint8Array, name: string): Promise<CheckReport> =>
  (await workshop.run({ kind: "check", bytes, name })) as CheckReport

/** Which font stands for which kind of type on this machine. */
export const findFaces = async (): Promise<ChosenFaces> =>
  (await workshop.run({ kind: "faces" })) as ChosenFaces

/** Ends the process at once instead of after its idle time. */
export const closeWorkshop = (): void => workshop.close()
