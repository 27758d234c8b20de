/** Kinds of bodies to which people belong, and which may end with a term. */
export const belongingKindWords = {
  special_committee: { zh: "专门委员会", en: "Special committees" },
  sector: { zh: "界别", en: "Sectors" },
  group: { zh: "界别组、活动组与乡镇（街道）组", en: "Sector, activity and township groups" },
  party: { zh: "党派", en: "Parties" },
  peoples_organisation: { zh: "人民团体", en: "People's organisations" },
  party_branch: { zh: "党支部", en: "Party branches" },
}

/** What somebody is in a body. */
export const postWords = {
  member: { zh: "成员", en: "Member" },
  convener: { zh: "召集人", en: "Convener" },
  director: { zh: "主任", en: "Director" },
  deputy_director: { zh: "副主任", en: "Deputy director" },
  representative: { zh: "代表", en: "Representative" },
  liaison: { zh: "联络员", en: "Liaison" },
  head: { zh: "负责人", en: "Head" },
}

/** The words of a post; what no word is known for stands as it is. */
export const postOf = (post: string) => postWords[post as keyof typeof postWords] ?? { zh: post, en: post }
