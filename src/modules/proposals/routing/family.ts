/**
 * A family of units: what is the same duty from city to city under names that differ and change. The table is written
 * from what 三定 provisions (functions, bodies, posts) commonly give such a unit; an organisation maps its own units to
 * families and may add words of its own.
 */
export interface UnitFamily {
  id: string
  /** The duty's short name, for lists. */
  name: string
  track: "party" | "government" | "other"
  /** The usual name at each level, without the place. */
  names: { province: string; city: string; county: string }
  /** Other names in use, short forms and units inside it, without the place. */
  aliases: string[]
  /** Names of units whose duty came here, with the year in which local reform took the name away. */
  former: { name: string; until: number }[]
  /** Words that point to this duty nearly alone. */
  core: string[]
  /** Words that touch this duty among others. */
  touches: string[]
}

/** Rows are written as words parted by spaces. */
export interface FamilyRow {
  id: string
  name: string
  track?: UnitFamily["track"]
  /** Province, city, county; the last is repeated when a level is missing. */
  names: string
  aliases?: string
  /** `name:year`. */
  former?: string
  core: string
  touches?: string
}

export function familyOf(row: FamilyRow): UnitFamily {
  const [province = "", city = province, county = city] = split(row.names)
  return {
    id: row.id,
    name: row.name,
    track: row.track ?? "government",
    names: { province, city, county },
    aliases: split(row.aliases),
    former: split(row.former).map((entry) => {
      const [name = "", until] = entry.split(":")
      return { name, until: Number(until) }
    }),
    core: split(row.core),
    touches: split(row.touches),
  }
}

function split(words = ""): string[] {
  return words.split(/\s+/u).filter((word) => word !== "")
}
