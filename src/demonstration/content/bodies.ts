/** Sectors with their share of members, parties, people's organisations and committees, per organisation. */

export interface SectorPlan {
  name: string
  members: number
  /** Where its members work and what they are there, pairwise where both lists are as long; 市 stands for the place. */
  workplaces: string[]
  posts: string[]
  /** Political affiliation that goes with the sector. */
  affiliation?: string
}

const sector = (name: string, members: number, workplaces: string, posts: string, affiliation?: string) => ({
  name,
  members,
  workplaces: workplaces.split(" "),
  posts: posts.split(" "),
  ...(affiliation ? { affiliation } : {}),
})

const PARTY_WORK =
  "市第一人民医院 市职业技术学院 市规划设计院 明泽律师事务所 市农业科学研究所 云帆建筑设计有限公司"
const PARTY_POSTS = "副主任医师 副教授 高级工程师 主任 副所长 总经理"

export const CITY_SECTORS: SectorPlan[] = [
  sector(
    "中国共产党界",
    22,
    "市委办公室 市委组织部 市直机关工委 市委党校",
    "副主任 副部长 副书记 副校长",
    "中共党员",
  ),
  sector("民革界", 9, PARTY_WORK, PARTY_POSTS, "民革党员"),
  sector("民盟界", 10, PARTY_WORK, PARTY_POSTS, "民盟盟员"),
  sector("民建界", 10, PARTY_WORK, PARTY_POSTS, "民建会员"),
  sector("民进界", 9, PARTY_WORK, PARTY_POSTS, "民进会员"),
  sector("农工党界", 9, PARTY_WORK, PARTY_POSTS, "农工党党员"),
  sector("致公党界", 7, PARTY_WORK, PARTY_POSTS, "致公党党员"),
  sector("九三学社界", 9, PARTY_WORK, PARTY_POSTS, "九三学社社员"),
  sector("无党派人士界", 12, PARTY_WORK, PARTY_POSTS, "无党派人士"),
  sector("共青团界", 6, "共青团市委 市青年企业家协会 市青少年宫", "副书记 会长 主任"),
  sector("工会界", 8, "市总工会 泽纺集团工会 市教育工会", "副主席 主席 常务副主席"),
  sector("妇联界", 8, "市妇联 市女企业家协会 锦绣家政有限公司", "副主席 会长 总经理"),
  sector("青联界", 6, "市青年联合会 青禾文化传媒有限公司 拾光软件有限公司", "副主席 总经理 创始人"),
  sector(
    "工商联界",
    24,
    "泽源机械有限公司 云锦纺织有限公司 芦汀食品有限公司 恒泽建材有限公司 望舒酒店 鹤汀物流有限公司",
    "董事长 总经理 执行董事 副总经理",
  ),
  sector("科学技术协会界", 7, "市科协 市农学会 市机械工程学会", "副主席 理事长 秘书长"),
  sector("台胞台属联谊界", 4, "市台胞台属联谊会 泽台农业有限公司", "会长 总经理"),
  sector("归侨侨眷界", 5, "市归国华侨联合会 侨光商贸有限公司", "副主席 总经理"),
  sector("文化艺术界", 13, "市文化馆 市戏剧院 市美术馆 市图书馆", "馆长 国家二级演员 研究馆员 副馆长"),
  sector(
    "科学技术界",
    14,
    "市农业科学研究所 市规划设计院 泽源技术中心 市信息中心",
    "研究员 高级工程师 总工程师 副主任",
  ),
  sector("社会科学界", 8, "市委党校 市社科联 明泽律师事务所", "教授 副主席 主任律师"),
  sector(
    "经济界",
    26,
    "云泽农商银行 市城市建设投资集团 市会计师协会 云泽港务有限公司",
    "副行长 副总经理 会长 财务总监",
  ),
  sector(
    "农业界",
    16,
    "稻香埠种粮合作社 市农技推广中心 烟墩坳茶业有限公司 芦汀镇农业服务站",
    "理事长 推广研究员 总经理 站长",
  ),
  sector(
    "教育界",
    20,
    "云津小学 泽南一中 市职业技术学院 砚池实验学校 市教师发展中心",
    "校长 副校长 高级教师 教研员 副院长",
  ),
  sector("体育界", 4, "市体育运动学校 市篮球协会 市游泳馆", "校长 会长 高级教练"),
  sector("新闻出版界", 6, "云泽日报社 云泽广播电视台", "副总编辑 主任记者 首席主持人"),
  sector(
    "医药卫生界",
    20,
    "市第一人民医院 市中医医院 市疾病预防控制中心 芦汀镇中心卫生院 市第三人民医院",
    "主任医师 院长 副主任护师 科主任 副院长",
  ),
  sector("社会福利和社会保障界", 8, "市社会福利院 夕照养老服务中心 市残疾人康复中心", "院长 理事长 主任"),
  sector("少数民族界", 6, "市民族中学 清源餐饮有限公司", "高级教师 总经理"),
  sector("宗教界", 6, "市佛教协会 市道教协会", "会长 副会长"),
  sector("特别邀请人士界", 8, "云泽异地商会联合会 市老区建设促进会 原市直机关", "会长 副会长 退休干部"),
]

/** A county has fewer sectors; the shares are scaled to its number of members. */
export const COUNTY_SECTORS = [
  "中国共产党界",
  "民盟界",
  "民建界",
  "农工党界",
  "无党派人士界",
  "共青团界",
  "工会界",
  "妇联界",
  "工商联界",
  "科学技术界",
  "文化艺术界",
  "经济界",
  "农业界",
  "教育界",
  "医药卫生界",
  "社会福利和社会保障界",
  "少数民族界",
  "宗教界",
  "特别邀请人士界",
]

export const PARTIES: { name: string; affiliation: string; county: boolean }[] = [
  { name: "民革", affiliation: "民革党员", county: false },
  { name: "民盟", affiliation: "民盟盟员", county: true },
  { name: "民建", affiliation: "民建会员", county: true },
  { name: "民进", affiliation: "民进会员", county: false },
  { name: "农工党", affiliation: "农工党党员", county: true },
  { name: "致公党", affiliation: "致公党党员", county: false },
  { name: "九三学社", affiliation: "九三学社社员", county: false },
  { name: "工商联", affiliation: "", county: true },
]

export const PEOPLE_ORGANISATIONS: { name: string; sector: string; county: boolean }[] = [
  { name: "总工会", sector: "工会界", county: true },
  { name: "共青团", sector: "共青团界", county: true },
  { name: "妇联", sector: "妇联界", county: true },
  { name: "科协", sector: "科学技术协会界", county: false },
  { name: "青联", sector: "青联界", county: false },
  { name: "侨联", sector: "归侨侨眷界", county: false },
]

export const COMMITTEES = [
  "提案委员会",
  "经济委员会",
  "农业和农村委员会",
  "人口资源环境委员会",
  "教科卫体委员会",
  "社会法制委员会",
  "民族宗教和港澳台侨委员会",
  "文化文史和学习委员会",
  "委员联络委员会",
]

export const COUNTY_COMMITTEES = [
  "提案委员会",
  "经济和农业委员会",
  "城建环资委员会",
  "教科卫体和文化文史委员会",
  "社会法制和民族宗教委员会",
  "委员联络委员会",
]
