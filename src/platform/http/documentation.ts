import swagger from "@fastify/swagger"
import swaggerUi from "@fastify/swagger-ui"
import type { FastifyInstance } from "fastify"
import { jsonSchemaTransform } from "fastify-type-provider-zod"
import { type App, openToAll } from "./app.ts"

/** Collects the routes mounted after it into an OpenAPI 3.1 document. */
export async function collectDocumentation(fastify: FastifyInstance): Promise<void> {
  await fastify.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "善议 Shanyi",
        version: "0.1.0",
        description:
          "The interface of the working system of a CPPCC committee. Sign in at /api/auth/sign-in/username; the session " +
          "is an HttpOnly cookie. Errors are problem details (RFC 9457) with reason codes.",
      },
      components: {
        securitySchemes: { session: { type: "apiKey", in: "cookie", name: "shanyi.session_token" } },
      },
    },
    transform: (route) => {
      const access = route.route.config?.access
      const made = jsonSchemaTransform(route)
      if (access !== "signed-in") return made
      return { ...made, schema: { ...made.schema, security: [{ session: [] }] } }
    },
  })
}

/** /api/openapi.json and, for reading it, /api/docs. */
export function mountDocumentation(app: App): void {
  app.get("/api/openapi.json", { access: "public", hidden: true }, () => app.fastify.swagger())
  openToAll(app.fastify, async (inside) => {
    await inside.register(swaggerUi, {
      routePrefix: "/api/docs",
      uiConfig: { url: "/api/openapi.json", docExpansion: "none" },
      // The page brings its own styles in the text; its scripts are files.
      staticCSP:
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    })
  })
}
