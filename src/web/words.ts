/** The shell's words. */
export const webWords = {
  tagline: { zh: "政协履职工作系统", en: "The working system of the CPPCC committee" },
  signIn: {
    title: { zh: "登录", en: "Sign in" },
    again: { zh: "登录已过期", en: "Your session has ended" },
    againWhy: {
      zh: "重新登录后接着办，已填写的内容都在。",
      en: "Sign in and carry on: what you typed is kept.",
    },
    username: { zh: "用户名、手机号或邮箱", en: "User name, phone or e-mail" },
    password: { zh: "密码", en: "Password" },
    show: { zh: "显示密码", en: "Show the password" },
    submit: { zh: "登录", en: "Sign in" },
    working: { zh: "正在登录", en: "Signing in" },
    missing: {
      zh: "用户名（或手机号、邮箱）和密码都要填写。",
      en: "Fill in both the user name (or phone, or e-mail) and the password.",
    },
    wrong: {
      zh: "用户名（手机号、邮箱）或密码不对。连续输错会暂时锁定；忘记密码时找本单位系统管理员重置。",
      en: "The name or the password is wrong. Repeated failures lock the account for a while; your administrator can reset a forgotten password.",
    },
    tooMany: { zh: "尝试次数过多，过几分钟再试。", en: "Too many attempts: try again in a few minutes." },
    server: {
      zh: "服务器暂时出错，请稍后再试；多次出现请告诉系统管理员。",
      en: "The server has a problem just now. Try again later; tell the administrator if it stays.",
    },
    network: {
      zh: "连不上服务器，检查网络后再试。",
      en: "The server cannot be reached: check the network and try again.",
    },
    noSecrets: {
      zh: "本系统不得录入涉及国家秘密的内容。",
      en: "Nothing that is a state secret may be entered here.",
    },
    motto: { zh: "有事好商量，众人的事情", en: "What concerns everyone" },
    mottoEnd: { zh: "由众人商量。", en: "is talked over by everyone." },
  },
  queue: {
    waiting: {
      zh: "现在用的人多，正在排队。请稍候，不用刷新，填写的内容都在。",
      en: "Many people are using this just now, and you are in the queue. Please wait, without reloading; what you typed is kept.",
    },
  },
  behalf: {
    label: { zh: "代委员录入", en: "Entering for a member" },
    now: { zh: "您正在代 {name} 录入提案", en: "You are entering proposals for {name}" },
    recorded: {
      zh: "每一步都会记明；提交、撤回和联名会通知{name}。",
      en: "Every step is recorded; {name} is told of submission, withdrawal and co-signing.",
    },
    papers: { zh: "{name}的提案", en: "Proposals of {name}" },
    stop: { zh: "停止代录", en: "Stop" },
  },
  standing: {
    label: { zh: "替岗", en: "Acting as a substitute" },
    now: { zh: "您正在替 {name} 办理", en: "You are acting for {name}" },
    recorded: { zh: "每一步都会记明，并通知{name}。", en: "Every step is recorded, and {name} is told." },
    stop: { zh: "停止替岗", en: "Stop" },
  },
  nav: {
    todo: { zh: "待办", en: "To do" },
    notices: { zh: "通知", en: "Notices" },
    me: { zh: "我的", en: "Me" },
    main: { zh: "主导航", en: "Main navigation" },
    skip: { zh: "跳到正文", en: "Skip to the content" },
    search: { zh: "查找全部", en: "Search everything" },
    language: { zh: "English", en: "中文" },
    text: { zh: "字号", en: "Text size" },
    account: { zh: "账户", en: "Account" },
    unread: { zh: "{n} 条未读", en: "{n} unread" },
    waiting: { zh: "{n} 件待办", en: "{n} to do" },
    home: { zh: "善议 首页", en: "Shanyi, home" },
  },
  text: {
    "1": { zh: "标准", en: "Standard" },
    "1.25": { zh: "大", en: "Large" },
    "1.5": { zh: "特大", en: "Largest" },
  },
  todo: {
    title: { zh: "待办", en: "To do" },
    hello: { zh: "{name}，{n} 件事等您办理。", en: "{name}, {n} things wait for you." },
    helloOne: { zh: "{name}，1 件事等您办理。", en: "{name}, one thing waits for you." },
    late: { zh: "已逾期", en: "Overdue" },
    soon: { zh: "三个工作日内", en: "Within three working days" },
    later: { zh: "之后", en: "Later" },
    open: { zh: "没有期限", en: "No deadline" },
    registers: {
      missing: {
        what: { zh: "补齐", en: "Complete" },
        title: { zh: "开始办理提案前，还缺 {n} 项", en: "Missing before proposals can be handled: {n}" },
        why: {
          zh: "单位、委员、届次和角色，按清单逐项办",
          en: "Units, members, sessions and roles, by the check list",
        },
      },
      changes: {
        what: { zh: "核实", en: "Verify" },
        title: { zh: "人员资料更改 {n} 项", en: "Changes that people ask for about themselves: {n}" },
        why: { zh: "您管理花名册", en: "You keep the register of people" },
      },
      recoveries: {
        what: { zh: "确认", en: "Confirm" },
        title: { zh: "恢复登录申请 {n} 件", en: "Recoveries of a sign-in: {n}" },
        why: {
          zh: "须由另一名管理员确认，二十四小时内有效",
          en: "Another administrator must agree within 24 hours",
        },
      },
      roles: {
        what: { zh: "收回", en: "End" },
        title: { zh: "随届结束的角色 {n} 个", en: "Roles that end with the term: {n}" },
        why: { zh: "角色由安全管理员收回", en: "The security administrator ends roles" },
      },
    },
    empty: { zh: "没有待办的事", en: "Nothing to do" },
    emptyHelp: {
      zh: "需要您签收、确认、审查或评价的事项会出现在这里，并写明期限和缘由。",
      en: "What you must acknowledge, confirm, review or rate will appear here, with its deadline and the reason.",
    },
    why: { zh: "缘由", en: "Why" },
  },
  notices: {
    title: { zh: "通知", en: "Notices" },
    readAll: { zh: "全部标为已读", en: "Mark all as read" },
    unread: { zh: "未读", en: "unread" },
    empty: { zh: "没有通知", en: "No notices" },
    emptyHelp: {
      zh: "与您有关的案件有进展时，会在这里告诉您。",
      en: "When a case that concerns you moves on, you are told here.",
    },
  },
  search: {
    title: { zh: "查找", en: "Search" },
    submit: { zh: "查找", en: "Search" },
    start: { zh: "查找您可以看到的全部案件", en: "Search every case you may see" },
    startHelp: {
      zh: "可输入两个字以上的词、编号、姓名或姓名拼音；繁体按简体查找。",
      en: "Words of two characters or more, a number, a name or its pinyin; traditional characters find simplified ones.",
    },
    found: { zh: "找到 {n} 件", en: "{n} found" },
    foundCapped: { zh: "找到 {n}+ 件，先列最相关的", en: "{n}+ found, the closest first" },
    nothing: { zh: "没有找到“{q}”", en: "Nothing found for “{q}”" },
    nothingHelp: { zh: "换一个更短的词，或只输入编号。", en: "Try a shorter word, or only the number." },
  },
  me: {
    title: { zh: "我的", en: "Me" },
    organisation: { zh: "所在组织", en: "Organisation" },
    other: { zh: "切换组织", en: "Change organisation" },
    display: { zh: "显示", en: "Display" },
    language: { zh: "界面语言", en: "Language" },
    signOut: { zh: "退出登录", en: "Sign out" },
    more: { zh: "全部栏目", en: "Everything" },
  },
  error: {
    notFound: { zh: "没有这个页面", en: "There is no such page" },
    notFoundHelp: {
      zh: "地址可能已变更。从待办开始，或按编号、案由查找。",
      en: "The address may have changed. Begin at your to-do list, or search by number or subject.",
    },
    goHome: { zh: "回到待办", en: "Go to the to-do list" },
    broken: { zh: "这一页出错了", en: "This page has failed" },
    brokenHelp: {
      zh: "已写的草稿存在本机。重新打开这一页；仍出错时把下面这行告诉系统管理员。",
      en: "Drafts are kept on this device. Open the page again; if it fails once more, give the administrator the line below.",
    },
    reload: { zh: "重新打开", en: "Open again" },
  },
} as const
