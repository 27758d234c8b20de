import type { FastifyInstance, LightMyRequestResponse } from "fastify"
import { newId } from "../../base/id.ts"

export type Headers = Readonly<Record<string, string>>

/** A browser of sorts: keeps cookies, says where it comes from. */
export function clientOf(fastify: FastifyInstance, fixed: Headers = {}) {
  const cookies = new Map<string, string>()
  const send = async (
    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
    url: string,
    body?: unknown,
    headers: Headers = {},
  ): Promise<LightMyRequestResponse> => {
    const answer = await fastify.inject({
      method,
      url,
      headers: {
        host: "localhost",
        ...(method === "GET" ? {} : { origin: "http://localhost" }),
        ...(cookies.size > 0 ? { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") } : {}),
        ...fixed,
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    for (const line of [answer.headers["set-cookie"] ?? []].flat()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === "") cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  return {
    cookies,
    send,
    get: (url: string, headers?: Headers) => send("GET", url, undefined, headers),
    post: (url: string, body: unknown = {}, headers?: Headers) => send("POST", url, body, headers),
    /** Sends one file, as a form does. */
    upload: (url: string, name: string, bytes: Buffer | string) => {
      const edge = "----a file"
      const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
      const payload = Buffer.concat([
        Buffer.from(head),
        Buffer.from(bytes),
        Buffer.from(`\r\n--${edge}--\r\n`),
      ])
      return send("POST", url, payload, { "content-type": `multipart/form-data; boundary="${edge}"` })
    },
    /** Takes an action on a case, as the screen does. */
    act: (
      plural: string,
      id: string,
      action: string,
      input: object = {},
      more: { version?: number; key?: string; headers?: Headers } = {},
    ) =>
      send(
        "POST",
        `/api/${plural}/${id}/actions/${action}`,
        { input, ...(more.version === undefined ? {} : { version: more.version }) },
        { "idempotency-key": more.key ?? newId(), ...more.headers },
      ),
  }
}
