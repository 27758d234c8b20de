import { z } from "zod"

/** What the lists of this office are asked and answer. */
export const several = z
  .union([z.string().max(60), z.array(z.string().max(60)).max(30)])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .optional()

export const flag = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .optional()

export const paging = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
}

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int(), totalCapped: z.boolean(), next: z.string().nullable() })
