import type { AccountSeed, DispatchOfficeSeed, PersonSeed, StaffDuty, StaffSeed, UnitSeed } from "./city.ts"
import { contact } from "./contact.ts"
import type { nameGiver } from "./names.ts"
import { GAZETTEERS } from "./places.ts"
import type { Random } from "./random.ts"
import { CITY_UNITS, COUNTY_UNITS } from "./units.ts"

export interface Offices {
  staff: StaffSeed[]
  units: UnitSeed[]
  dispatchOffices: DispatchOfficeSeed[]
}

/** Units, dispatch offices, leaders and everyone who works in them. */
export function offices(org: 1 | 2 | 3, giveName: ReturnType<typeof nameGiver>, random: Random): Offices {
  const place = GAZETTEERS[org].name
  const level = org === 1 ? "市" : "县"
  const staff: StaffSeed[] = []
  const hire = (duty: StaffDuty, post: string, body: string | null = null): string => {
    const { name, sex } = giveName(undefined, false)
    const index = staff.length + 1
    const key = `${org}-s-${String(index).padStart(3, "0")}`
    staff.push({ key, organisation: org, name, sex, duty, body, post, ...contact(org, "s", index) })
    return key
  }
  hire("cppcc_chair", `政协${place}委员会主席`)
  for (const field of org === 1
    ? ["经济", "农业", "教科文卫", "社会法制", "城建环资"]
    : ["经济农业", "社会事业", "城建环资"])
    hire("leader_cppcc", `政协副主席（分管${field}）`)
  hire("leader_party", `${level}委书记`)
  hire("leader_party", `${level}委副书记`)
  hire("leader_government", `${level}长`)
  for (const field of org === 1
    ? ["常务工作", "工业和科技", "农业农村", "城建交通", "社会民生"]
    : ["常务工作", "农业农村", "社会民生"])
    hire("leader_government", `副${level}长（${field}）`)
  hire("committee_director", "提案委员会主任")
  for (let i = 0; i < (org === 1 ? 4 : 2); i++)
    hire("proposal_clerk", `提案委员会办公室${i === 0 ? "主任" : "干部"}`)
  for (const post of ["系统管理员", "安全管理员", "审计员"]) hire("administrator", post)

  const dispatch = (
    track: "party" | "government" | "other",
    name: string,
    duty: StaffDuty,
  ): DispatchOfficeSeed => {
    const key = `${org}-dispatch-${track}`
    const people = [hire(duty, "科长", key), hire(duty, "科员", key)]
    if (track !== "other") people.push(hire("supervision_checker", "督查专员", key))
    return { key, name, track, staff: people }
  }
  const dispatchOffices = [
    dispatch("party", `${level}委督查室`, "dispatch_party"),
    dispatch("government", `${level}政府督查室`, "dispatch_government"),
    dispatch("other", "政协办公室", "dispatch_other"),
  ]
  const units = (org === 1 ? CITY_UNITS : COUNTY_UNITS).map((plan): UnitSeed => {
    const key = `${org}-unit-${plan.families[0]}`
    const name = plan.name(`中共${place}委`, place)
    const short = name.startsWith("中共") ? `${level}委${plan.short}` : `${level}${plan.short}`
    return {
      key,
      families: plan.families,
      name,
      shortName: short,
      track: plan.track,
      duties: plan.duties,
      aliases: [
        { name: short, until: null },
        ...(plan.earlier ? [{ name: plan.earlier[0].replace("政", place), until: plan.earlier[1] }] : []),
      ],
      liaison: hire(
        "unit_liaison",
        random.pick(["办公室主任", "办公室副主任", "综合科科长", "办公室科员"]),
        key,
      ),
      head: hire("unit_head", plan.families.includes("bus") ? "总经理" : headTitle(plan.short), key),
    }
  })
  hire("liaison_clerk", "委员联络工作委员会办公室干部")
  if (org === 1) {
    hire("opinion_source", "河西街道委员联络站负责人")
    hire("opinion_source", "市中小企业协会秘书长")
  }
  return { staff, units, dispatchOffices }
}

function headTitle(short: string): string {
  if (short.endsWith("局")) return "局长"
  if (short.endsWith("委") && short !== "团委" && short !== "政法委") return "主任"
  if (short.endsWith("部")) return "部长"
  if (short === "团委" || short === "政法委") return "书记"
  if (short.endsWith("联") || short.endsWith("会") || short === "科协") return "主席"
  return { 法院: "院长", 检察院: "检察长", 供电公司: "总经理", 档案馆: "馆长" }[short] ?? "主要负责人"
}

const ROLES: [role: AccountSeed["role"], name: string, zh: string, en: string][] = [
  ["proposal_clerk", "office", "提案委办公室：审查、编号、交办", "Proposal office: review, number, assign"],
  [
    "committee_director",
    "director",
    "提案委主任：审定立案",
    "Director of the proposal committee: final review",
  ],
  [
    "liaison_clerk",
    "liaison",
    "委员联络机构：核实履职、组织年度考核",
    "Liaison office: verifies service and runs its year",
  ],
  [
    "dispatch_party",
    "party-dispatch",
    "市（县）委督查室：党委系统交办",
    "Party inspection office: assigns on the party track",
  ],
  [
    "dispatch_government",
    "gov-dispatch",
    "政府督查室：政府系统交办",
    "Government inspection office: assigns on the government track",
  ],
  ["supervision_checker", "checker", "督查专员：审核答复", "Checker: examines replies before they leave"],
  [
    "unit_liaison",
    "unit",
    "承办单位联络员：签收、沟通、拟复",
    "Unit liaison: acknowledges, meets, drafts replies",
  ],
  ["unit_head", "unit-head", "承办单位负责人：签发答复", "Head of the unit: signs replies"],
  ["leader_government", "leader", "领衔督办领导：重点提案", "Leader who supervises key proposals"],
  ["cppcc_chair", "chair", "政协主席：一页看全年", "Chair of the committee: the year on one page"],
  ["administrator", "admin", "系统管理员：人员、规则、导入", "System administrator: people, terms, imports"],
]

/** The accounts that the demonstration prints: one for every role, members first. */
export function demonstrationAccounts(org: 1 | 2 | 3, people: PersonSeed[], found: Offices): AccountSeed[] {
  const prefix = org === 1 ? "" : org === 2 ? "chengxi-" : "heling-"
  const accounts: AccountSeed[] = []
  const add = (
    holder: PersonSeed | StaffSeed | undefined,
    role: AccountSeed["role"],
    name: string,
    zh: string,
    en: string,
  ) => {
    if (!holder) throw new Error(`Nobody holds ${role} in organisation ${org}`)
    holder.username = prefix + name
    accounts.push({
      username: holder.username,
      organisation: org,
      holder: holder.key,
      role,
      purpose: { zh, en },
    })
  }
  const plain = people.filter((person) => person.sector.endsWith("教育界") && !person.standing)
  add(
    plain[0],
    "member",
    "member",
    "委员：在手机上撰写、跟踪、评价提案",
    "Member: writes, follows and rates on a phone",
  )
  add(plain[1], "co_signer", "cosigner", "联名委员：确认联名", "Co-signer: confirms a joint proposal")
  add(
    people.find((person) => person.sector.endsWith("民盟界")),
    "party_representative",
    "party",
    "党派代表：提交党派提案",
    "Party representative: submits for the party",
  )
  const unit = found.units.find((item) => item.families.includes("housing"))
  for (const [role, name, zh, en] of ROLES) {
    const body = role === "unit_liaison" || role === "unit_head" ? unit?.key : undefined
    add(
      found.staff.find((person) => person.duty === role && (!body || person.body === body)),
      role,
      name,
      zh,
      en,
    )
  }
  const clerks = found.staff.filter((person) => person.duty === "proposal_clerk")
  if (org === 1) {
    add(
      clerks[1],
      "proposal_clerk",
      "info",
      "信息办公室：登记、筛选、编辑社情民意信息",
      "Information office: registers, screens and edits opinion reports",
    )
    add(
      clerks[2],
      "proposal_clerk",
      "info-head",
      "信息办公室负责人：审核信息和刊物",
      "Head of the information office: reviews reports and issues",
    )
    const [keeper, informant] = found.staff.filter((person) => person.duty === "opinion_source")
    add(
      keeper,
      "opinion_source",
      "station",
      "联络站负责人：反映社情民意、应约供稿",
      "Keeper of a liaison station: reports, and answers when asked",
    )
    add(
      informant,
      "opinion_source",
      "informant",
      "特邀信息员：在手机上反映情况",
      "Invited informant: reports on a phone",
    )
  }
  const [, security, audit] = found.staff.filter((person) => person.duty === "administrator")
  add(
    security,
    "administrator",
    "admin2",
    "安全管理员：授权、复核",
    "Security administrator: grants roles, confirms",
  )
  add(
    audit,
    "administrator",
    "auditor",
    "审计员：查阅全部记录",
    "Audit administrator: reads the whole record",
  )
  return accounts
}
