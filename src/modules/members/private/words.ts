export const privateReasons = {
  not_your_need: {
    zh: "电话、证件号码、住址和出生日期只供本人和花名册管理人员查看。需要联系本人的，请与办公室联系。",
    en: "Telephone, ID number, address and day of birth are for the person and for those who keep the register. Ask the office if you need to reach somebody.",
  },
  why_needed: {
    zh: "查看个人信息须写明用途，会记入操作记录。",
    en: "Say what it is needed for; it is recorded.",
  },
  nothing_kept: {
    zh: "没有登记这一项。",
    en: "Nothing is kept for this field.",
  },
  phone_wrong: {
    zh: "电话号码不对。应为 11 位手机号、带区号的固定电话，或以 + 开头的境外号码。",
    en: "This is no telephone number: 11 digits of a mobile, a landline with its area code, or + and the country.",
  },
  id_number_wrong: {
    zh: "证件号码不对。居民身份证为 18 位，最后一位是校验码，请逐位核对。",
    en: "This is no ID number. A resident's has 18 characters, the last of which checks the others: compare each.",
  },
  birth_date_wrong: {
    zh: "出生日期不对。请填年月日，如 1975-03-08。",
    en: "This is no day of birth. Enter year, month and day, such as 1975-03-08.",
  },
  birth_date_mismatch: {
    zh: "出生日期与身份证号码不一致。请核对其中一项。",
    en: "The day of birth contradicts the ID number. Check which is right.",
  },
  same_id_number: {
    zh: "此证件号码已登记在“{name}”名下。同一人只登记一次：请打开原记录核对。",
    en: "This ID number belongs to “{name}”. One person is registered once: open that entry and compare.",
  },
}

export const privateWords = {
  title: { zh: "个人信息", en: "Personal data" },
  lead: {
    zh: "加密保存。查看须写明用途，查看人、时间、用途都会记录，本人可以看到。",
    en: "Kept sealed. Say what a showing is for: who saw what, when and why is recorded, and the person can read it.",
  },
  leadMine: {
    zh: "加密保存。谁在何时、为何查看过，都记在“变动记录”里。",
    en: "Kept sealed. Who saw it, when and why stands in the record below.",
  },
  nothing: { zh: "没有登记个人信息。", en: "No personal data is kept." },
  show: { zh: "查看", en: "Show" },
  showField: { zh: "查看{field}", en: "Show: {field}" },
  own: { zh: "本人查看", en: "by the person" },
  verification: { zh: "核实更改", en: "to verify a change" },
  hide: { zh: "收起", en: "Hide" },
  why: { zh: "用途", en: "What for" },
  edit: { zh: "更正", en: "Correct" },
  editHint: { zh: "只填要更正的，其余保持不变", en: "Fill in only what is to be corrected" },
  included: { zh: "包含电话和住址", en: "With telephone and address" },
}

export const privateFieldWords = {
  phone: { zh: "电话", en: "Telephone" },
  idNumber: { zh: "证件号码", en: "ID number" },
  birthDate: { zh: "出生日期", en: "Day of birth" },
  address: { zh: "住址", en: "Address" },
}
