import { z } from "zod"
import type { App } from "../../platform/http/app.ts"
import { languageOf } from "../../platform/http/language.ts"
import type { House } from "../../platform/procedures/office.ts"
import { checkToken, unsubscribe, unsubscribePath } from "./unsubscribe.ts"
import { unsubscribeWords } from "./words.ts"

const querystring = z.object({ token: z.string().regex(/^[\w-]{10,400}\.[\w-]{10,100}$/) })
const tags = ["notices"]
const summary = "The link at the foot of a letter"

/**
 * Reading the page changes nothing, because mail programs open links by themselves; the button, or the mail program's own
 * one click (RFC 8058), posts a form, which is taken here and nowhere else.
 */
export function mountUnsubscribing(app: App, house: House): void {
  app.fastify.register(async (inside) => {
    inside.addContentTypeParser("application/x-www-form-urlencoded", { bodyLimit: 1_000 }, async () => null)
    inside.route({
      method: "GET",
      url: unsubscribePath,
      config: { access: "public", rateLimit: { max: 30, timeWindow: 60_000 } },
      schema: { querystring, tags, summary },
      handler: async (request, reply) => {
        const { token } = request.query as z.infer<typeof querystring>
        await checkToken(house, token)
        const language = languageOf(request.headers)
        const form = `<form method="post"><button>${unsubscribeWords.button[language]}</button></form>`
        return reply
          .type("text/html; charset=utf-8")
          .send(page(language, unsubscribeWords.ask[language], form))
      },
    })
    inside.route({
      method: "POST",
      url: unsubscribePath,
      config: { access: "public", rateLimit: { max: 30, timeWindow: 60_000 } },
      schema: { querystring, tags, summary: "One click ends letters of this kind" },
      handler: async (request, reply) => {
        const { token } = request.query as z.infer<typeof querystring>
        await unsubscribe(house, token)
        const language = languageOf(request.headers)
        return reply
          .type("text/html; charset=utf-8")
          .send(page(language, unsubscribeWords.done[language], ""))
      },
    })
  })
}

function page(language: "zh" | "en", text: string, form: string): string {
  const title = unsubscribeWords.title[language]
  const style =
    "body{font:1.125rem/1.8 'Microsoft YaHei','PingFang SC',sans-serif;color:#1d2129;background:#fbf9f6;max-width:32rem;margin:4rem auto;padding:0 1rem}button{font:inherit;padding:.5rem 1.5rem;min-height:3rem;border:0;border-radius:.25rem;background:#a6302b;color:#fff}"
  return `<!DOCTYPE html><html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head><body><h1>${title}</h1><p>${text}</p>${form}</body></html>`
}
