import type { Words } from "../../../../base/words.ts"

/** Who decides a measure, from the nearest to the highest. */
export const approvals = ["office", "committee", "chairs_meeting", "standing_committee"] as const
export type Approval = (typeof approvals)[number]

const w = (zh: string, en: string): Words => ({ zh, en })

/**
 * The rungs of the ladder, each with the least that must approve it: whatever a rule book says, nobody is urged to leave
 * by an office, and only the standing committee orders a resignation or revokes membership (the charter, articles 37–39).
 */
export const rungs = {
  reminder_notice: { name: w("提醒通知", "Reminder"), least: "office" },
  reminder_talk: { name: w("提醒谈话", "Reminder talk"), least: "office" },
  interview: { name: w("约谈", "Interview"), least: "office" },
  organisation_interview: {
    name: w("组织约谈", "Interview by the committee's leaders"),
    least: "chairs_meeting",
  },
  admonition_talk: { name: w("诫勉谈话", "Admonition talk"), least: "chairs_meeting" },
  written_criticism: { name: w("书面通报批评", "Written criticism"), least: "chairs_meeting" },
  not_renewed: { name: w("建议不再提名", "Advice not to renew"), least: "chairs_meeting" },
  urge_standing_resignation: {
    name: w("劝辞常委", "Urged to resign as standing member"),
    least: "chairs_meeting",
  },
  urge_resignation: { name: w("劝辞委员", "Urged to resign"), least: "chairs_meeting" },
  order_resignation: { name: w("责令辞去委员", "Ordered to resign"), least: "standing_committee" },
  revoke_membership: { name: w("撤销委员资格", "Membership revoked"), least: "standing_committee" },
  commend: { name: w("表扬", "Commendation"), least: "office" },
  other: { name: w("其他", "Other"), least: "office" },
} as const satisfies Record<string, { readonly name: Words; readonly least: Approval }>

export const rungNames = Object.keys(rungs) as [keyof typeof rungs, ...(keyof typeof rungs)[]]

/** What the rules ask for, or what the rung needs at least, whichever is higher. */
export function approvalOf(rung: string, asked: Approval = "office"): Approval {
  const least: Approval = Object.hasOwn(rungs, rung) ? rungs[rung as keyof typeof rungs].least : "office"
  return approvals.indexOf(asked) >= approvals.indexOf(least) ? asked : least
}

export const byMeeting = (approval: Approval): boolean =>
  approval === "chairs_meeting" || approval === "standing_committee"
