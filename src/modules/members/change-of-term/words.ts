export const termChangeReasons = {
  no_term_to_close: {
    zh: "没有这一届。请刷新后重新选择。",
    en: "There is no such term. Reload and choose again.",
  },
  term_closed: {
    zh: "这一届已经换届。办理结果见本页下方。",
    en: "This term has been closed already; see what was done below.",
  },
  next_term_begins_otherwise: {
    zh: "下一届登记的开始日期与此不同。请改为登记的日期，或先在“届次”中更改。",
    en: "The next term is registered with another first day. Use that day, or change the term first.",
  },
  rehearsal_outdated: {
    zh: "预演之后，名单或任职有了变化，没有执行任何内容。请重新预演，核对后再执行。",
    en: "Something has changed since the rehearsal, and nothing was done. Rehearse again, compare, then perform.",
  },
  term_not_begun: {
    zh: "下一届从 {on} 开始，当日起才能执行。现在可以预演和核对。",
    en: "The next term begins on {on}: it can be performed from that day. Until then, rehearse and compare.",
  },
}

export const termChangeWords = {
  title: { zh: "换届", en: "Change of term" },
  lead: {
    zh: "先预演，逐人看清会发生什么；核对无误、新一届开始后，一次执行完毕。预演不改动任何内容。",
    en: "Rehearse first and see what happens to each person; once the next term has begun, it is done in one step. A rehearsal changes nothing.",
  },
  closing: { zh: "结束的届", en: "Term that closes" },
  lastDay: { zh: "本届最后一日", en: "Its last day" },
  firstDay: { zh: "新一届第一日", en: "First day of the next" },
  ends: { zh: "随届结束的任职", en: "What ends with the term" },
  endKinds: { zh: "机构内的任职", en: "Posts in bodies" },
  endRoles: { zh: "角色", en: "Roles" },
  others: {
    zh: "未勾选的延续到新一届。管理员的角色不会结束。",
    en: "What is not ticked goes on. Administrators' roles never end here.",
  },
  rehearse: { zh: "预演", en: "Rehearse" },
  result: { zh: "预演结果", en: "What would happen" },
  leave: { zh: "届满离任", en: "Leave" },
  goOn: { zh: "连任", en: "Go on" },
  comeIn: { zh: "新任", en: "Come in" },
  affiliations: { zh: "机构任职结束", en: "Posts end" },
  roles: { zh: "角色结束", en: "Roles end" },
  cases: { zh: "未办结、需交接的事项", en: "Open cases to hand over" },
  noNext: {
    zh: "新一届还没有登记委员：请先登记第 {n} 届，并给予席位（提名），否则无人连任。",
    en: "Nobody is seated in the next term yet: register term {n} and give seats (nominated) first, or nobody goes on.",
  },
  person: { zh: "姓名", en: "Name" },
  outcome: { zh: "去向", en: "Outcome" },
  what: { zh: "结束的任职", en: "What ends" },
  openCases: { zh: "需交接", en: "To hand over" },
  count: { zh: "{n} 件", en: "{n}" },
  find: { zh: "按姓名查找", en: "Find by name" },
  only: { zh: "只看", en: "Only" },
  all: { zh: "全部", en: "Everybody" },
  withCases: { zh: "有需交接事项的", en: "With cases to hand over" },
  more: { zh: "显示其余 {n} 人", en: "Show the other {n}" },
  export: { zh: "导出交接清单", en: "Export the hand-over list" },
  perform: { zh: "执行换届", en: "Perform" },
  performDoes: {
    zh: "第 {closed} 届于 {lastDay} 结束，第 {opened} 届自 {firstDay} 开始：{leave} 人届满离任，{goOn} 人连任，{comeIn} 人新任，{posts} 项任职结束；{roles} 个角色待安全管理员收回。执行后不能撤销，逐人记录。",
    en: "Term {closed} ends on {lastDay}, term {opened} begins on {firstDay}: {leave} leave, {goOn} go on, {comeIn} come in, {posts} posts end; {roles} roles wait for the security administrator to end them. It cannot be undone and is recorded person by person.",
  },
  understood: { zh: "已逐人核对，确认执行", en: "Compared person by person: perform" },
  notYet: {
    zh: "新一届 {on} 开始，当日起才能执行。",
    en: "The next term begins on {on}; it can be performed from then.",
  },
  performed: { zh: "换届已完成。", en: "The change of term is done." },
  rolesWaiting: {
    zh: "{n} 个角色随届结束，待安全管理员收回",
    en: "{n} roles end with the term, once the security administrator ends them",
  },
  seeWaiting: { zh: "核对 {n} 个角色", en: "Look through {n} roles" },
  waitingHelp: {
    zh: "换届方案认为这些角色随届结束。去掉勾选的先不收回，留在这里。您自己的角色须由另一名安全管理员收回。",
    en: "By the plan these roles end with the term. Those without a tick are left here for now. Your own are ended by another security administrator.",
  },
  everyRole: { zh: "全选", en: "All" },
  endWaiting: { zh: "收回 {n} 个角色", en: "End {n} roles" },
  waitingLead: {
    zh: "换届由花名册的管理人员办理；随届结束的角色由您收回，逐人记录。",
    en: "Those who keep the register change the term; the roles that end with it are yours to end, recorded person by person.",
  },
  nonePast: { zh: "还没有办理过换届", en: "No term has been changed yet" },
  nonePastHelp: {
    zh: "换届执行后，随届结束的角色列在这里，由您收回。",
    en: "Once a change of term is performed, the roles that end with it stand here for you to end.",
  },
  past: { zh: "已完成的换届", en: "Changes of term" },
  pastLine: { zh: "第 {closed} 届 → 第 {opened} 届", en: "Term {closed} → term {opened}" },
  outcomes: {
    leaves: { zh: "届满离任", en: "leaves" },
    goes_on: { zh: "连任", en: "goes on" },
    comes_in: { zh: "新任", en: "comes in" },
    post_ends: { zh: "任职结束", en: "post ends" },
  },
}
