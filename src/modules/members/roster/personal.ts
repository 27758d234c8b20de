import { z } from "zod"
import { birthDateOf, type PrivateField } from "../private/schema.ts"

export type Personal = Readonly<Partial<Record<PrivateField, string>>>

/** What a row of a roster says that is kept sealed; the day of birth may stand in the ID number alone. */
export function personalOf(value: {
  readonly phone?: string | undefined
  readonly idNumber?: string | undefined
  readonly address?: string | undefined
  readonly birthDate?: string | undefined
}): Personal {
  const { phone, idNumber, address } = value
  const birthDate = (idNumber && birthDateOf(idNumber)) ?? fullDateOf(value.birthDate)
  return {
    ...(phone === undefined ? {} : { phone }),
    ...(idNumber === undefined ? {} : { idNumber }),
    ...(address === undefined ? {} : { address }),
    ...(birthDate ? { birthDate } : {}),
  }
}

/** 1975-03-08, 19750308, 1975/3/8 and 1975年3月8日; undefined for a year or a month alone. */
function fullDateOf(said: string | undefined): string | undefined {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/.exec(said?.trim() ?? "") ?? []
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  return z.iso.date().safeParse(date).success ? date : undefined
}
