import type { ProcedureWords } from "../../../platform/procedures/office.ts"

const about = { zh: "《{subject}》", en: "{subject}" }
const told = (zh: string, en: string) => ({ title: { zh, en }, body: about })

export const instructionWords = {
  name: { zh: "领导批示", en: "Leader's instruction" },
  states: {
    recorded: { zh: "落实中", en: "Being carried out" },
    carried_out: { zh: "已落实", en: "Carried out" },
  },
  next: {
    recorded: {
      zh: "有关单位落实，信息办公室登记结果。",
      en: "It is carried out, and the office records the result.",
    },
    carried_out: { zh: "落实结果已登记。", en: "The result is recorded." },
  },
  actions: {
    open: { zh: "登记批示", en: "Record an instruction" },
    nameReaders: { zh: "增加可阅人员", en: "Name readers" },
    recordResult: { zh: "登记落实结果", en: "Record the result" },
  },
  does: {
    nameReaders: {
      zh: "所选人员可以阅读批示内容，并得到通知。",
      en: "Those chosen may read it, and are told.",
    },
    recordResult: {
      zh: "登记落实情况，并告知可阅人员。",
      en: "Keeps what came of it and tells the named readers.",
    },
  },
  fields: {
    personIds: { zh: "可阅人员", en: "Readers" },
    result: { zh: "落实结果", en: "Result" },
    leaderName: { zh: "批示领导", en: "Leader" },
    level: { zh: "层级", en: "Level" },
    instructedOn: { zh: "批示日期", en: "Date" },
    dueOn: { zh: "要求反馈日期", en: "Answer due on" },
  },
  deadlines: { result: { zh: "落实反馈", en: "Result due" } },
  relations: { named_reader: { zh: "可阅人员", en: "Named reader" } },
  reasons: {
    no_such_reader: {
      zh: "没有找到指定的人员。请重新选择。",
      en: "A named reader was not found. Choose again.",
    },
  },
  choices: {},
  notices: {
    instruction_to_read: told("请阅领导批示", "An instruction to read"),
    instruction_carried_out: told("批示已落实", "An instruction is carried out"),
    overdue: told("批示落实反馈逾期", "The result of an instruction is overdue"),
    due_soon: told("批示落实反馈即将到期", "The result of an instruction is due soon"),
  },
  policies: {
    informationOffice: { zh: "信息办公室", en: "the information office" },
    namedReader: { zh: "指定的可阅人员", en: "a named reader" },
  },
} satisfies ProcedureWords
