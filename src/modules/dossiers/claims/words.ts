import type { ProcedureWords } from "../../../platform/procedures/office.ts"
import { voicePolicies } from "../words.ts"

const w = (zh: string, en: string) => ({ zh, en })

export const claimWords = {
  name: w("履职填报", "Reported service"),
  states: {
    waiting: w("待核实", "To be verified"),
    counted: w("已计入", "Counted"),
    declined: w("不予核实", "Declined"),
    withdrawn: w("已撤回", "Withdrawn"),
  },
  next: {
    waiting: w("委员联络机构核实以后计入履职。", "It counts once the liaison office has verified it."),
    counted: w("已作为履职事实计入档案。", "It stands in the dossier as a fact of service."),
    declined: w(
      "没有核实，不计入；可以补充依据后重新填报。",
      "It does not count; report it anew with better evidence.",
    ),
    withdrawn: w("本人已撤回，不计入。", "Withdrawn by the member; it does not count."),
  },
  actions: {
    open: w("填报履职", "Report service"),
    verify: w("核实计入", "Verify"),
    decline: w("不予核实", "Decline"),
    withdraw: w("撤回", "Withdraw"),
  },
  does: {
    verify: w(
      "计入该委员当年履职，并在档案中留下依据。",
      "Counts in that year's service, with its evidence in the dossier.",
    ),
    decline: w("不计入，告知本人原因。", "It does not count; the member is told why."),
    withdraw: w("撤回这条填报，不再核实。", "Takes the report back; it is not verified."),
  },
  fields: {
    kind: w("类别", "Kind"),
    onDate: w("日期", "Day"),
    title: w("内容", "What"),
    attributes: w("说明", "Details"),
    evidence: w("依据（谁可以证明）", "What shows it"),
    separate: w("与当天同类履职是另一件事", "Another matter than what counts of that day"),
    reason: w("原因", "Reason"),
  },
  deadlines: { verify: w("核实", "Verification") },
  relations: { claimant: w("填报委员", "member who reports") },
  reasons: {},
  choices: {},
  notices: {
    claim_declined: {
      title: w("填报的履职未获核实：{subject}", "Your report was declined: {subject}"),
      body: w("原因：{reason}", "Why: {reason}"),
    },
  },
  policies: voicePolicies,
} satisfies ProcedureWords
