/** Who people and bodies are to a case, as every procedure of a proposal's life says it. */
export const policies = {
  proposalOffice: { zh: "提案委办公室", en: "the proposal office" },
  proposalCommittee: { zh: "提案委员会", en: "the proposal committee" },
  chair: { zh: "主席会议成员", en: "a chair" },
  dispatchOffice: { zh: "归口交办单位", en: "a dispatch office" },
  supervisionOffice: { zh: "督查室", en: "the supervision office" },
  supervisingLeader: { zh: "督办领导", en: "the supervising leader" },
  anyLeader: { zh: "领导", en: "a leader" },
  member: { zh: "委员", en: "a member" },
  leadProposer: { zh: "第一提案人", en: "the lead proposer" },
  coSponsor: { zh: "联名人", en: "a co-signer" },
  signingBody: { zh: "提案单位代表", en: "the signing body's representative" },
  handlingUnit: { zh: "承办单位", en: "a handling unit" },
  unitLiaison: { zh: "承办单位联络员", en: "the unit's liaison" },
  unitHead: { zh: "承办单位负责人", en: "the unit's head" },
  system: { zh: "系统", en: "the system" },
  inPerson: { zh: "本人", en: "in person" },
  historyImport: { zh: "历史档案导入", en: "the import of past papers" },
  trackOffice: { zh: "本系统归口单位", en: "the dispatch office of this track" },
}

/** The parties of a case. */
export const relations = {
  supervising_leader: { zh: "督办领导", en: "Supervising leader" },
  lead_proposer: { zh: "第一提案人", en: "Lead proposer" },
  co_sponsor: { zh: "联名人", en: "Co-signer" },
  signing_body: { zh: "提案单位", en: "Signing body" },
  handling_unit: { zh: "承办单位", en: "Handling unit" },
}
