import { z } from "zod"
import { readPhone } from "../../../base/phone.ts"

/** What is kept sealed and shown by need. The year of birth alone stays in the open: lists and statistics count by it. */
export const privateFields = ["phone", "idNumber", "birthDate", "address"] as const
export type PrivateField = (typeof privateFields)[number]

export const columnOf = {
  phone: "phone",
  idNumber: "id_number",
  birthDate: "birth_date",
  address: "address",
} as const satisfies Record<PrivateField, string>

export const fieldOfColumn = (column: string): PrivateField | undefined =>
  privateFields.find((field) => columnOf[field] === column)

/** A schema may name its own reason: the API reads the message, a roster the params. */
const because = (code: string) => ({ message: code, params: { code } })

const phone = z
  .string()
  .max(40)
  .refine((said) => readPhone(said) !== undefined, because("phone_wrong"))
  .transform((said) => readPhone(said) ?? said)

/** GB 11643; the papers of people from Hong Kong, Macao, Taiwan and abroad have letters and other lengths. */
const idNumber = z
  .string()
  .max(40)
  .transform((said) => said.replace(/\s/g, "").toUpperCase())
  .refine(
    (said) => (/^\d/.test(said) ? isResidentId(said) : /^[A-Z]{1,3}\d{6,12}(\([\dA]\))?$/.test(said)),
    because("id_number_wrong"),
  )

const birthDate = z.iso
  .date()
  .refine((said) => said >= "1900-01-01" && said <= "2100-01-01", because("birth_date_wrong"))

export const privateShape = z.strictObject({
  phone,
  idNumber,
  birthDate,
  address: z.string().trim().min(2).max(200),
})
/** Some of the fields; null takes one away. */
export const privateGiven = z
  .strictObject({
    phone: phone.nullable(),
    idNumber: idNumber.nullable(),
    birthDate: birthDate.nullable(),
    address: privateShape.shape.address.nullable(),
  })
  .partial()
export type PrivateGiven = z.output<typeof privateGiven>

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function isResidentId(said: string): boolean {
  if (!/^\d{17}[\dX]$/.test(said) || birthDateOf(said) === undefined) return false
  const sum = weights.reduce((total, weight, place) => total + weight * Number(said[place]), 0)
  return "10X98765432"[sum % 11] === said[17]
}

/** The day of birth that a resident's ID number contains; undefined for other papers. */
export function birthDateOf(idNumber: string): string | undefined {
  const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(idNumber) ?? []
  const date = `${year}-${month}-${day}`
  return z.iso.date().safeParse(date).success ? date : undefined
}

/** Enough to recognise one's own, too little to use. */
export function maskOf(field: PrivateField, value: string): string {
  switch (field) {
    case "phone":
      return value.length > 7 ? `${value.slice(0, 3)}****${value.slice(-4)}` : "****"
    case "idNumber":
      return `${value.slice(0, 3)}${"*".repeat(Math.max(4, value.length - 5))}${value.slice(-2)}`
    case "birthDate":
      return `${value.slice(0, 4)}-**-**`
    case "address":
      return `${value.slice(0, 6)}****`
  }
}

export const masked = z.object({ field: z.enum(privateFields), mask: z.string() })
export type Masked = z.output<typeof masked>

export const showing = z.strictObject({
  field: z.enum(privateFields),
  /** What it is needed for; one's own needs no reason. */
  why: z.string().trim().max(100).default(""),
})
