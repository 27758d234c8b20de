import type { Track } from "./states.ts"

/** One line a unit: families of duties, name after the place, short name, duties, and earlier names. */
export interface UnitPlan {
  families: string[]
  name: (party: string, government: string) => string
  short: string
  track: Track
  duties: string[]
  /** Earlier name (same shape) and its last day. */
  earlier?: [name: string, until: string]
}

const unit = (
  track: Track,
  families: string,
  name: string,
  short: string,
  duties: string,
  earlier?: [string, string],
): UnitPlan => ({
  families: families.split(" "),
  name: (party, government) =>
    name.startsWith("党") ? name.replace("党", party) : name.replace("政", government),
  short,
  track,
  duties: duties.split(" "),
  ...(earlier ? { earlier } : {}),
})

/** 党 stands for e.g. 中共云泽市委, 政 for 云泽市. */
export const CITY_UNITS: UnitPlan[] = [
  unit(
    "party",
    "organisation staffing",
    "党组织部",
    "组织部",
    "人才工作 基层党建 机构编制 村级组织 基层减负",
  ),
  unit("party", "publicity", "党宣传部", "宣传部", "文明实践 志愿服务 全民阅读 新闻宣传 移风易俗"),
  unit("party", "politics", "党政法委员会", "政法委", "平安建设 综合治理 矛盾化解 法治督察"),
  unit(
    "party",
    "social_work petition",
    "党社会工作部",
    "社会工作部",
    "社区工作者 基层治理 新就业群体 人民信访 志愿服务",
    ["政信访局", "2024-01-31"],
  ),
  unit("party", "archives", "政档案馆", "档案馆", "档案 地方志 口述史 地方文献 地名文化"),
  unit("party", "youth", "共青团政委员会", "团委", "青少年 青年创业 志愿者 假期课堂"),
  unit("party", "women", "政妇女联合会", "妇联", "妇女 家庭教育 家政 儿童关爱"),
  unit("party", "union", "政总工会", "总工会", "职工权益 平台协商 职工疗养 驿站"),
  unit("party", "disabled", "政残疾人联合会", "残联", "残疾人 无障碍 康复救助 辅助器具"),
  unit("party", "science_assoc", "政科学技术协会", "科协", "科普 科技馆 青少年科技 专家服务"),
  unit(
    "government",
    "development",
    "政发展和改革委员会",
    "发改委",
    "营商环境 项目规划 能源 充电设施 价格 双碳",
  ),
  unit("government", "education", "政教育局", "教育局", "学校 教师 学前教育 职业教育 课后服务 学生"),
  unit("government", "technology", "政科学技术局", "科技局", "科技创新 成果转化 中试 高新技术企业"),
  unit("government", "industry", "政工业和信息化局", "工信局", "工业园区 数字化转型 中小企业 技术改造", [
    "政经济和信息化委员会",
    "2024-03-15",
  ]),
  unit("government", "police", "政公安局", "公安局", "道路交通 信号灯 养犬 反诈 治安 户籍"),
  unit("government", "civil", "政民政局", "民政局", "养老服务 社区食堂 殡葬 困境儿童 社会救助 社会组织"),
  unit("government", "justice", "政司法局", "司法局", "法律服务 人民调解 法律顾问 普法 行政复议"),
  unit(
    "government",
    "finance finance_office",
    "政财政局",
    "财政局",
    "财政资金 补贴 融资担保 普惠金融 政府采购",
    ["政金融工作办公室", "2024-06-30"],
  ),
  unit(
    "government",
    "labour",
    "政人力资源和社会保障局",
    "人社局",
    "就业 技能培训 社会保险 零工市场 劳动权益",
  ),
  unit(
    "government",
    "land forestry",
    "政自然资源和规划局",
    "自规局",
    "国土空间规划 用地 古树名木 森林防火 湿地 宅基地确权",
    ["政林业局", "2024-02-29"],
  ),
  unit("government", "ecology", "政生态环境局", "生态环境局", "大气 水环境 噪声 扬尘 农村污水 水源地", [
    "政环境保护局",
    "2024-01-15",
  ]),
  unit(
    "government",
    "housing",
    "政住房和城乡建设局",
    "住建局",
    "老旧小区 加装电梯 物业 排水 保障性住房 传统村落 无障碍",
  ),
  unit("government", "urban", "政城市管理局", "城管局", "停车 垃圾分类 油烟 建筑垃圾 市政道路 人行道 夜市", [
    "政城市管理行政执法局",
    "2025-01-20",
  ]),
  unit("government", "transport", "政交通运输局", "交通局", "农村公路 公交线网 客货邮 道路运输 养护"),
  unit("government", "water", "政水利局", "水利局", "河道 河长制 防汛 农村供水 灌区 水土保持"),
  unit(
    "government",
    "agriculture",
    "政农业农村局",
    "农业农村局",
    "高标准农田 农机 冷链 农产品品牌 集体经济 闲置农房 农膜",
    ["政农业委员会", "2024-03-15"],
  ),
  unit(
    "government",
    "commerce investment",
    "政商务局",
    "商务局",
    "夜间经济 老字号 跨境电商 农村电商 家政 招商引资",
  ),
  unit(
    "government",
    "culture sports",
    "政文化旅游和体育局",
    "文旅体局",
    "文物 非遗 旅游 博物馆 阅读 戏曲 民宿 全民健身",
    ["政文化广电新闻出版局", "2024-02-29"],
  ),
  unit("government", "health", "政卫生健康委员会", "卫健委", "医疗 中医药 村医 托育 急救 医养结合 心理门诊"),
  unit("government", "veterans", "政退役军人事务局", "退役军人局", "退役军人 优抚 服务站 就业创业"),
  unit("government", "emergency", "政应急管理局", "应急局", "应急救援 防灾减灾 安全生产 预警"),
  unit("government", "audit", "政审计局", "审计局", "审计监督 资金绩效 工程审计"),
  unit("government", "market", "政市场监督管理局", "市监局", "食品安全 网络餐饮 特种设备 知识产权 价格监督"),
  unit("government", "data", "政数据局", "数据局", "一网通办 数据共享 热线 政务应用 智慧城市", [
    "政大数据发展管理局",
    "2024-05-31",
  ]),
  unit("government", "medicare", "政医疗保障局", "医保局", "医保支付 长期护理 慢病用药 药品采购"),
  unit("government", "affairs", "政机关事务服务中心", "机关事务中心", "公共机构节能 公务用房 机关停车场"),
  unit("other", "power", "政供电公司", "供电公司", "配电网 充电报装 光伏接入 电力增容"),
  unit("other", "tax", "政税务局", "税务局", "税费优惠 出口退税 社保费"),
  unit("other", "fire", "政消防救援支队", "消防支队", "消防安全 电动自行车 九小场所 生命通道"),
  unit("other", "telecom", "政通信发展管理办公室", "通信办", "通信管线 基站 反诈 移动信号"),
  unit("other", "bus", "政公共交通集团有限公司", "公交集团", "公交班次 场站 定制公交"),
  unit("other", "post", "政邮政管理局", "邮管局", "快递进村 邮政网点 寄递安全"),
  unit("other", "weather", "政气象局", "气象局", "气象预警 暴雨 人工增雨"),
  unit("other", "court", "政人民法院", "法院", "司法确认 诉讼服务 执行"),
  unit("other", "procuratorate", "政人民检察院", "检察院", "公益诉讼 未成年人检察 法律监督"),
]

/** In a county these families are answered for by another unit. */
const COUNTY_MERGES: Record<string, string> = {
  technology: "industry",
  telecom: "industry",
  bus: "transport",
  post: "transport",
  affairs: "data",
  archives: "publicity",
  science_assoc: "youth",
}

export const COUNTY_UNITS: UnitPlan[] = CITY_UNITS.filter(
  (plan) => !plan.families.every((family) => family in COUNTY_MERGES),
).map((plan) => {
  const merged = CITY_UNITS.filter((other) =>
    other.families.some((family) => plan.families.includes(COUNTY_MERGES[family] ?? "")),
  )
  return {
    ...plan,
    families: [...plan.families, ...merged.flatMap((other) => other.families)],
    duties: [...plan.duties, ...merged.flatMap((other) => other.duties)],
    short: plan.short.replace("支队", "大队"),
    name: (party: string, government: string) => plan.name(party, government).replace("支队", "大队"),
  }
})
