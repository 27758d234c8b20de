import type { Category, Track } from "./states.ts"
// The shape of the demonstration city: plain data only. Every cross reference is a `key`, unique in the whole city.
// Days are `YYYY-MM-DD` strings; every day of a script is a working weekday on or before TODAY.

import type { ProposalScript } from "./proposal-script.ts"

export type * from "./proposal-script.ts"

export const TODAY = "2026-11-21"

export interface City {
  seed: number
  today: string
  organisations: OrganisationSeed[]
  people: PersonSeed[]
  staff: StaffSeed[]
  accounts: AccountSeed[]
  proposals: ProposalSeed[]
}

export interface OrganisationSeed {
  id: 1 | 2 | 3
  name: string
  shortName: string
  /** The place it serves, e.g. 云泽市. */
  place: string
  level: "city" | "county"
  regionCode: string
  parent: 1 | null
  term: TermSeed
  sectors: BodySeed[]
  committees: BodySeed[]
  /** 民主党派 and 工商联. */
  parties: BodySeed[]
  /** 人民团体. */
  peopleOrganisations: BodySeed[]
  units: UnitSeed[]
  dispatchOffices: DispatchOfficeSeed[]
}

export interface TermSeed {
  /** 届. */
  number: number
  startsOn: string
  endsOn: string
  sessions: SessionSeed[]
}

export interface SessionSeed {
  /** 次. */
  number: number
  year: number
  opensOn: string
  closesOn: string
  collectionFrom: string
  /** The hour after which a proposal counts as an intersession one, with offset. */
  cutOffAt: string
  reviewPlanOn: string
  assignmentMeetingOn: string
}

/** A body that may submit proposals; its representative signs for it. */
export interface BodySeed {
  key: string
  name: string
  kind: "sector" | "committee" | "party" | "people_organisation"
  representative: string
}

export interface UnitSeed {
  key: string
  /** The families of duties it answers for; routing's ground truth is given in families. */
  families: string[]
  name: string
  shortName: string
  track: Track
  duties: string[]
  /** Earlier or short names; `until` is the last day of a name given up by renaming, null for a plain short name. */
  aliases: { name: string; until: string | null }[]
  liaison: string
  head: string
}

export interface DispatchOfficeSeed {
  key: string
  name: string
  track: Track
  staff: string[]
}

export interface PersonSeed {
  key: string
  organisation: 1 | 2 | 3
  name: string
  sex: "female" | "male"
  nation: string
  birthYear: number
  sector: string
  committee: string | null
  /** Political affiliation as written on forms, e.g. 中共党员, 民盟盟员, 无党派人士, 群众. */
  affiliation: string
  /** The party body of the organisation it belongs to, if one exists there. */
  party: string | null
  workplace: string
  post: string
  standing: boolean
  phone: string
  email: string
  username: string
}

export type StaffDuty =
  | "proposal_clerk"
  | "committee_director"
  | "liaison_clerk"
  | "dispatch_party"
  | "dispatch_government"
  | "dispatch_other"
  | "unit_liaison"
  | "unit_head"
  | "supervision_checker"
  | "leader_party"
  | "leader_government"
  | "leader_cppcc"
  | "cppcc_chair"
  /** Reports what is heard, without a seat: a liaison station's keeper, an invited informant. */
  | "opinion_source"
  | "administrator"

/** Somebody who works in the process without being a member. */
export interface StaffSeed {
  key: string
  organisation: 1 | 2 | 3
  name: string
  sex: "female" | "male"
  duty: StaffDuty
  /** Where: unit or dispatch office key; null for the committee's own office and for leaders. */
  body: string | null
  post: string
  phone: string
  email: string
  username: string
}

/** The handful of accounts that the demonstration prints. */
export interface AccountSeed {
  username: string
  organisation: 1 | 2 | 3
  /** Key of a person or of a member of staff. */
  holder: string
  role: "member" | "co_signer" | "party_representative" | StaffDuty
  purpose: { zh: string; en: string }
}

export type ProposalKind =
  | "individual"
  | "joint"
  | "party"
  | "people_organisation"
  | "sector"
  | "special_committee"

export interface ProposalSeed {
  key: string
  organisation: 1 | 2 | 3
  /** The matter it is about: two proposals of one matter and place are about the same thing. */
  matter: string
  place: string
  /** A true near-duplicate of that proposal (same matter, same place, other author). */
  duplicateOf: string | null
  /** The same matter filed again: the earlier year's proposal. */
  refiledFrom: string | null
  year: number
  session: number
  period: "plenary" | "intersession"
  kind: ProposalKind
  subject: string
  situation: string
  analysis: string
  recommendations: string[]
  category: Category
  keywords: string[]
  /** What the author proposes; may be wrong or empty. */
  suggestedUnits: string[]
  /** Ground truth of routing. */
  routing: { lead: string; assists: string[] }
  publishConsent: boolean
  wantsMeeting: boolean
  /** The member who signs; for bodies, their representative. */
  leadProposer: string
  /** Set for every kind that is not signed by members. */
  body: string | null
  coSigners: { person: string; invitedOn: string; confirmedOn: string | null }[]
  createdOn: string
  submittedOn: string | null
  script: ProposalScript
}
