/**
 * Words the field uses for one and the same thing: a member who types 养狗 should find 犬类管理. From general knowledge of
 * public affairs; a line names words that replace each other in a proposal, not words that merely go together.
 */
const lines = [
  "融资 贷款 信贷",
  "民营企业 民营经济 私营企业 非公企业 非公经济 民企",
  "中小企业 小微企业 中小微企业 小企业",
  "急救 救护 自救互救",
  "养老 敬老 为老 助老",
  "老年人 老人 老龄 老龄化 长者",
  "托育 托幼 婴幼儿照护 婴幼儿",
  "早教 早期教育",
  "幼儿园 学前教育 幼教",
  "养狗 养犬 犬类 遛狗 宠物狗 犬只",
  "垃圾 生活垃圾 废弃物",
  "学生减负 减负 双减",
  "校外培训 培训机构 补习",
  "职业教育 职教 职业院校 技工",
  "教师 老师 师资",
  "近视 视力",
  "全科医生 家庭医生",
  "村医 乡村医生 赤脚医生",
  "医保 医疗保险 医疗保障",
  "中医 中医药 国医",
  "心理健康 精神卫生 心理疏导",
  "停车 泊车 停车位 停车场",
  "电动车 电动自行车 电瓶车",
  "公交 公共交通 公交车",
  "地铁 轨道交通",
  "老旧小区 老小区 旧小区",
  "物业 物业管理 物业服务",
  "电梯加装 加装电梯 增设电梯",
  "充电桩 充电设施 充电站",
  "新能源汽车 电动汽车",
  "乡村振兴 新农村 美丽乡村",
  "乡贤 新乡贤",
  "农业合作社 农民合作社 专业合作社",
  "农民工 外来务工 进城务工 务工人员",
  "就业 创业就业 再就业",
  "高校毕业生 大学生 毕业生",
  "退役军人 退伍军人 复员军人",
  "残疾人 残障",
  "无障碍 适老化",
  "留守儿童 困境儿童",
  "校园欺凌 校园霸凌 校园暴力",
  "性侵 猥亵",
  "非遗 非物质文化遗产",
  "文物 古迹 遗址 文化遗产",
  "旅游 文旅 旅行",
  "全民阅读 书香 阅读",
  "河道 河流 水系 内河",
  "水污染 水环境 水体 黑臭水体",
  "大气污染 雾霾 空气质量",
  "秸秆 秸秆焚烧",
  "危险废物 危废 固废 固体废物",
  "节能减排 低碳 双碳 碳达峰 碳中和",
  "危化品 危险化学品",
  "人工智能 智能化",
  "大数据 数据共享 数据开放",
  "营商环境 投资环境 放管服",
  "科技成果转化 成果转化",
  "知识产权 专利 商标",
  "自由贸易 自贸区 自贸试验区",
  "诈骗 电信诈骗 网络诈骗",
  "快递 外卖 骑手 配送",
  "食品安全 食品卫生",
  "社区治理 基层治理 网格化",
  "志愿服务 志愿者 义工",
]

const conceptByTerm = new Map<string, string>()
for (const line of lines) {
  const members = line.split(" ")
  for (const member of members)
    if (!conceptByTerm.has(member)) conceptByTerm.set(member, members[0] ?? member)
}

/** The word that stands for everything said the same way, or undefined when a term has no such company. */
export function conceptOf(term: string): string | undefined {
  return conceptByTerm.get(term)
}

/** All words that say the same as a term, itself included; to look for candidates. */
export function sayTheSame(term: string): string[] {
  const concept = conceptByTerm.get(term)
  if (concept === undefined) return [term]
  return [
    term,
    ...lines
      .flatMap((line) => (line.startsWith(`${concept} `) ? line.split(" ") : []))
      .filter((t) => t !== term),
  ]
}
