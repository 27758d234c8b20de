import { z } from "zod"

/** A page of a list as every list answers it: its lines, how many there are (or that there are more), where it goes on. */
export const pageSchema = <T extends z.ZodType>(line: T) =>
  z.object({ items: z.array(line), total: z.int(), totalCapped: z.boolean(), next: z.string().nullable() })
