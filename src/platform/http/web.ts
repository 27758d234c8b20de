import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import fastifyStatic from "@fastify/static"
import type { FastifyReply, FastifyRequest } from "fastify"
import { Refusal, reason } from "../../base/reason.ts"
import { type App, openToAll } from "./app.ts"

/** The built screens in `directory`; addresses that no route knows are the screens' own, except /api and /open. */
export function mountWeb(app: App, directory: string): void {
  const index = join(directory, "index.html")
  if (existsSync(index)) {
    openToAll(app.fastify, async (inside) => {
      await inside.register(fastifyStatic, {
        root: directory,
        wildcard: false,
        index: false,
        cacheControl: false,
        setHeaders: (response, path) => {
          // Built files carry a digest in their name, so they never change.
          const forever = path.startsWith(join(directory, "assets"))
          void response.header(
            "cache-control",
            forever ? "public, max-age=31536000, immutable" : "public, max-age=300",
          )
        },
      })
    })
  }
  const page = existsSync(index) ? readFileSync(index, "utf8") : notBuilt
  app.fastify.setNotFoundHandler((request, reply) => answer(request, reply, page))
}

function answer(request: FastifyRequest, reply: FastifyReply, page: string): FastifyReply {
  const path = request.url.split("?", 1)[0] ?? "/"
  const reads = request.method === "GET" || request.method === "HEAD"
  if (!reads || path === "/api" || path.startsWith("/api/"))
    throw new Refusal("missing", reason("no_such_address"))
  void reply.type("text/html; charset=utf-8").header("cache-control", "no-cache")
  if (path === "/open" || path.startsWith("/open/")) return reply.code(404).send(noSuchPage)
  // A missing picture or script is missing; only pages are the screens' own.
  if (path.startsWith("/assets/") || /\.[a-z0-9]{2,5}$/i.test(path)) return reply.code(404).send(noSuchPage)
  return reply.send(page)
}

const plain = (title: string, text: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head><body><h1>${title}</h1>${text}</body></html>`

const noSuchPage = plain(
  "找不到页面 · Page not found",
  `<p>没有这个页面，或它已不再公开。请核对网址，或返回<a href="/open">公开首页</a>。</p><p lang="en">There is no such page, or it is no longer public. Check the address, or go to the <a href="/open">public pages</a>.</p>`,
)

const notBuilt = plain(
  "界面尚未构建 · The screens are not built",
  `<p>服务器已启动，但界面文件（dist/web）还没有构建。请运行 <code>npx vite build</code> 后重新启动。</p><p lang="en">The server is running, but its screens (dist/web) are not built yet. Run <code>npx vite build</code> and start again.</p>`,
)
