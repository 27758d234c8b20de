import { z } from "zod"
import { roles } from "../../base/actor.ts"
import { type TermsOf, term } from "../../procedure/terms.ts"
import type { Period } from "../../rulebook/calendar/calendar.ts"

const workingDays = z.object({ workingDays: z.int().min(1).max(60) }).strict() satisfies z.ZodType<Period>

const definitions = {
  objectionWithin: term<{ workingDays: number }>({
    label: { zh: "计分异议期", en: "Time for objections" },
    help: {
      zh: "公布计分以后，委员可以提出异议的工作日数。",
      en: "Working days in which members may object to their score.",
    },
    group: "year",
    default: { workingDays: 10 },
    range: { zh: "各地文件未见规定，由本会确定", en: "no rule found; set by the committee" },
    basis: "service-objection",
    schema: workingDays,
  }),
  reportsBy: term<string>({
    label: { zh: "常务委员年度述职的期限", en: "Last day for standing members' yearly reports" },
    help: {
      zh: "考核年度内的月日，如 12-15；没有交的，在本人待办里。",
      en: "Month and day of the year, as 12-15; until it is handed in it stands in the member's to-do.",
    },
    group: "year",
    default: "12-15",
    range: { zh: "各地文件多为年底前", en: "mostly before the end of the year" },
    basis: "service-report",
    schema: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8]|30|31)$/)
      .refine((day) => z.iso.date().safeParse(`2001-${day}`).success),
  }),
  verifyWithin: term<{ workingDays: number }>({
    label: { zh: "核实填报的期限", en: "Time to verify what members report" },
    help: {
      zh: "委员填报以后，委员联络机构核实的工作日数；逾期在待办里标出。",
      en: "Working days for the liaison office; what is late is marked in its to-do.",
    },
    group: "year",
    default: { workingDays: 10 },
    range: { zh: "各地文件未见规定，由本会确定", en: "no rule found; set by the committee" },
    basis: "service-record",
    schema: workingDays,
  }),
  answerObjectionWithin: term<{ workingDays: number }>({
    label: { zh: "答复异议的期限", en: "Time to answer an objection" },
    group: "year",
    default: { workingDays: 5 },
    range: { zh: "各地文件未见规定，由本会确定", en: "no rule found; set by the committee" },
    basis: "service-objection",
    schema: workingDays,
  }),
  evaluationsSealed: term<boolean>({
    label: { zh: "评价不记名", en: "Evaluations carry no name" },
    help: {
      zh: "群众评议、专委会评价是否不记名；对以后开始的年度有效，评价人在评价页上看到。",
      en: "Whether rounds of evaluation are sealed; for years opened from now on, and the evaluators are told.",
    },
    group: "year",
    default: true,
    basis: "service-scoring",
    schema: z.boolean(),
  }),
  rankingShownTo: term<string[]>({
    label: { zh: "名次向谁显示", en: "Who sees ranks" },
    help: {
      zh: "只有考核办法按名次评定等次时才有名次；其他人只看到自己的得分。",
      en: "There are ranks only where a grade goes by rank; everybody else sees their own score alone.",
    },
    group: "year",
    default: ["chair", "liaison_office"],
    basis: "service-scoring",
    schema: z.array(z.enum(roles)).max(roles.length),
  }),
  resultCopiesTo: term<string[]>({
    label: { zh: "考核结果通报部门", en: "Departments told the result" },
    help: {
      zh: "通知时向这些部门发一份全体委员的等次；所在单位由本人的通知书抄送。",
      en: "They get one letter with everybody's grade; an employer gets a copy of the member's own letter.",
    },
    group: "year",
    default: ["党委组织部", "党委统战部"],
    basis: "service-notification",
    schema: z.array(z.string().trim().min(2).max(60)).max(20),
  }),
}

export const serviceTerms = {
  office: "service",
  definitions,
  groups: { year: { zh: "履职考核年度", en: "The year of service" } },
  presets: {},
}

export type ServiceTerms = TermsOf<typeof definitions>
