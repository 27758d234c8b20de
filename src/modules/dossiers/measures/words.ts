import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import { voicePolicies } from "../words.ts"
import { rungs } from "./schema/ladder.ts"

const w = (zh: string, en: string) => ({ zh, en })

export const measureWords = {
  name: w("提醒与约谈", "Reminders and talks"),
  states: {
    proposed: w("建议", "Proposed"),
    decided: w("已决定，待办", "Decided, to be carried out"),
    dropped: w("不采取", "Dropped"),
    done: w("已办", "Done"),
  },
  next: {
    proposed: w("由有权机关决定是否采取。", "Those entitled decide whether to take it."),
    decided: w("由指定的人按期办理并记录。", "Whoever is named carries it out in time and writes it down."),
    dropped: w("没有采取，理由已记录。", "It was not taken; the reason is kept."),
    done: w("已经办理，记入档案。", "Carried out, and kept in the dossier."),
  },
  actions: {
    open: w("提出措施", "Propose a measure"),
    decide: w("决定采取", "Take it"),
    drop: w("不采取", "Drop it"),
    carryOut: w("记录办理", "Write down that it was done"),
  },
  does: {
    decide: w(
      "登记有权机关的决定，指定由谁、何时以前办理；承办人收到待办。",
      "Enters the decision and names who carries it out by when; they get it as a duty.",
    ),
    drop: w("不采取这项措施，理由留在记录里。", "The measure is not taken; the reason stays on record."),
    carryOut: w(
      "写明何时办理、谈了什么；通知本人并记入档案。",
      "Says when and what was said; the member is told and it is kept in the dossier.",
    ),
  },
  fields: {
    serviceYearId: w("年度", "Year"),
    personId: w("委员", "Member"),
    rung: w("措施", "Measure"),
    name: w("名称", "Name"),
    grounds: w("依据", "Grounds"),
    meeting: w("作出决定的会议", "Meeting that decided"),
    carriedBy: w("由谁办理", "Carried out by"),
    dueOn: w("何时以前", "By"),
    reason: w("理由", "Reason"),
    heldOn: w("办理日期", "Done on"),
    record: w("办理情况", "What was said"),
  },
  deadlines: { carryOut: w("办理", "Carrying it out") },
  relations: { concerned: w("有关委员", "member concerned"), carrier: w("承办人", "whoever carries it out") },
  reasons: {
    measure_needs_meeting: w(
      "这项措施须经会议决定。请写明会议。",
      "This measure is decided by a meeting. Name it.",
    ),
    measure_carried_by_oneself: w(
      "不能由本人办理与自己有关的措施。请指定其他人。",
      "Nobody carries out a measure about themselves. Name somebody else.",
    ),
    measure_due_in_past: w(
      "办理期限不能早于今天。请改为以后的日期。",
      "The day lies in the past. Choose a later one.",
    ),
  },
  choices: Object.fromEntries(Object.entries(rungs).map(([rung, { name }]) => [rung, name])),
  notices: {
    measure_assigned: {
      title: w("请办理：{subject}", "To be carried out: {subject}"),
      body: w("{dueOn} 以前。{reason}", "By {dueOn}. {reason}"),
    },
    measure_carried_out: {
      title: w("有一项与您有关的办理记录：{subject}", "A record concerns you: {subject}"),
      body: w("{heldOn} 办理，可在“我的履职”查看。", "Done on {heldOn}; see “My year”."),
    },
  },
  policies: voicePolicies,
} satisfies ProcedureWords
