import { openProduct } from "./product.ts"

/** A process of its own, so that its memory is its own. */
const { server } = await openProduct(process.argv[2] ?? "")
const address = await server.listen({ host: "127.0.0.1", port: 0 })
process.send?.(Number(new URL(address).port))
