/** Words of the hours in which one is left alone, and of one's own calendar address. */
export const toldWords = {
  duty: { zh: "职责，不能关闭：{why}", en: "a duty, always on: {why}" },
  quiet: {
    title: { zh: "免打扰时段", en: "Quiet hours" },
    help: {
      zh: "这段时间的邮件留到结束时再发，包括您应办的事项；站内通知照常。按本政协所在时区计算。",
      en: "Letters in these hours wait until they end, reminders of duties too; notices in the app go on. By the clock of your committee.",
    },
    on: { zh: "使用免打扰时段", en: "Use quiet hours" },
    from: { zh: "从", en: "From" },
    until: { zh: "到", en: "Until" },
    saved: { zh: "免打扰时段已保存", en: "Quiet hours saved" },
  },
  feed: {
    title: { zh: "日程订阅", en: "My calendar" },
    help: {
      zh: "把这个地址加到手机或电脑的日历里，办理期限和会议会自动出现并随之更新。",
      en: "Add the address to the calendar on your phone or computer: due dates and meetings appear there and stay up to date.",
    },
    secret: {
      zh: "知道地址的人都能看到这份日程，不要转给别人。泄露了就换一个，旧地址立即失效。",
      en: "Whoever knows the address reads this calendar; do not pass it on. If it got out, make a new one: the old one stops at once.",
    },
    none: { zh: "还没有日程地址。", en: "You have no calendar address." },
    since: { zh: "{at} 生成", en: "Made {at}" },
    read: { zh: "最近读取：{at}", en: "last read {at}" },
    unread: { zh: "还没有日历程序读取过", en: "no calendar program has read it yet" },
    detail: {
      zh: "在日程里写明案件标题（日历程序可能把内容存到外部服务器，默认只写编号）",
      en: "Tell the titles of cases (calendar programs may keep them on servers elsewhere; by default only numbers)",
    },
    make: { zh: "生成地址", en: "Make an address" },
    renew: { zh: "换一个地址", en: "Make a new one" },
    end: { zh: "停用", en: "Shut it" },
    copy: { zh: "复制", en: "Copy" },
    copied: { zh: "已复制", en: "Copied" },
    once: { zh: "地址只显示这一次：", en: "The address is shown this once:" },
    ended: { zh: "日程地址已停用", en: "The address is shut" },
  },
} as const
