import { spawn } from "node:child_process"
import { once } from "node:events"
import { expect, test } from "vitest"
import { openLog } from "./log.ts"

test("the log keeps what a programmer needs of an error, and not the row that PostgreSQL quotes", () => {
  const lines: string[] = []
  const log = openLog("info", { write: (line) => void lines.push(line) })
  const cause = new Error("socket closed")
  const error = Object.assign(new Error("duplicate key value", { cause }), {
    code: "23505",
    detail: "Key (username)=(wang) already exists.",
    parameters: ["13800000000"],
  })
  log.error({ err: error, request: "1" }, "a request failed")
  log.info({ req: { url: "/api/search?q=王委员" } }, "request")
  const said = lines.join("\n")
  expect(said).toContain("duplicate key value")
  expect(said).toContain("23505")
  expect(said).toContain("socket closed")
  for (const personal of ["wang", "13800000000", "王委员"]) expect(said).not.toContain(personal)
})

test("when nobody reads the log any more the program goes on, and ends when it should", async () => {
  const program = `const { openLog } = await import(${JSON.stringify(new URL("./log.ts", import.meta.url))})
    const log = openLog("info")
    log.info("up")
    process.stdin.once("data", () => {
      for (let n = 0; n < 2_000; n += 1) log.fatal({ n, text: "x".repeat(200) }, "still here")
      process.exit(7)
    })`
  const child = spawn(process.execPath, ["--input-type=module", "-e", program])
  const [line] = await once(child.stdout, "data")
  expect(JSON.parse(String(line))).toMatchObject({ msg: "up" })
  child.stdout.destroy()
  child.stdin.write("go")
  expect(await once(child, "exit")).toEqual([7, null])
})
