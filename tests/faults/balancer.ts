import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

/** One address before several servers: each request goes to the next of them, and round one that is not there. */
export async function openBalancer(ports: readonly number[]) {
  let turn = 0
  const pass = (asked: IncomingMessage, answer: ServerResponse, body: Buffer, left: number): void => {
    turn += 1
    const onward = request(
      {
        host: "127.0.0.1",
        port: ports[turn % ports.length],
        method: asked.method,
        path: asked.url,
        headers: asked.headers,
        agent: false,
      },
      (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers)
        given.pipe(answer)
        // A server that dies half-way: so does its answer.
        given.on("error", () => answer.destroy())
      },
    )
    onward.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED" && left > 0) return pass(asked, answer, body, left - 1)
      answer.destroy()
    })
    answer.on("close", () => onward.destroy())
    onward.end(body)
  }
  const server = createServer(async (asked, answer) => {
    const parts: Buffer[] = []
    try {
      for await (const part of asked) parts.push(part as Buffer)
      pass(asked, answer, Buffer.concat(parts), ports.length - 1)
    } catch {
      answer.destroy()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
