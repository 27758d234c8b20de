/** The words of how one signs in, on the account page. */
export const securityWords = {
  title: { zh: "登录与安全", en: "Signing in" },
  first: {
    title: { zh: "先设置两步验证", en: "Set up a second factor first" },
    why: {
      zh: "管理员和领导的账户影响面大，本单位要求除密码外再加一步验证。设置一次，以后登录时用手机或本设备确认。设好后才能办理其他事项。",
      en: "Accounts of administrators and leaders can do much, so your organisation asks for a second proof besides the password. Set it up once; from then on your phone or this device confirms you. Everything else opens afterwards.",
    },
  },
  proof: {
    label: { zh: "再输一次密码，确认是本人", en: "Your password once more" },
  },
  rules: {
    title: { zh: "密码要求", en: "What a password must be" },
    length: { zh: "至少 {n} 个字符", en: "{n} characters or more" },
    classes: {
      zh: "大写字母、小写字母、数字、符号中至少三类（20 个字符以上不限）",
      en: "three of capitals, small letters, digits, symbols (not needed from 20 characters)",
    },
    name: { zh: "不含用户名", en: "without the user name" },
    history: { zh: "不同于最近 {n} 个密码", en: "none of your last {n} passwords" },
    days: { zh: "每 {n} 天更换一次", en: "changed every {n} days" },
    met: { zh: "已满足", en: "met" },
    expires: { zh: "现在的密码 {date} 到期", en: "The present one expires on {date}" },
  },
  expired: {
    title: { zh: "密码已到期", en: "Your password has expired" },
    why: {
      zh: "本单位规定密码每 {n} 天更换一次。换一个新密码后继续。",
      en: "Your organisation has passwords changed every {n} days. Choose a new one to go on.",
    },
  },
  app: {
    title: { zh: "动态口令", en: "Authenticator app" },
    on: { zh: "已启用", en: "In use" },
    off: { zh: "未设置", en: "Not set up" },
    what: {
      zh: "手机上的验证器应用每 30 秒给出一个六位数字，不需要网络。",
      en: "An app on your phone shows six digits that change every 30 seconds; it needs no network.",
    },
    set: { zh: "设置动态口令", en: "Set up an authenticator app" },
    again: { zh: "换一部手机", en: "Move to another phone" },
    remove: { zh: "停用", en: "Stop using it" },
    removeWhy: { zh: "停用后，登录时不再要求动态口令。", en: "Signing in will no longer ask for its code." },
    scan: {
      zh: "用手机上的验证器应用扫描这个方块；不能扫描的，手工输入密钥。",
      en: "Scan this square with the authenticator app on your phone, or type the key.",
    },
    openHere: { zh: "在本机的验证器应用中打开", en: "Open in the authenticator app of this phone" },
    square: { zh: "给验证器应用扫描的方块", en: "The square for the authenticator app" },
    key: { zh: "密钥", en: "Key" },
    code: { zh: "应用显示的六位数字", en: "The six digits it shows" },
    confirm: { zh: "启用", en: "Take it into use" },
    done: {
      zh: "动态口令已启用，其他设备上的登录已退出。",
      en: "In use; you are signed out everywhere else.",
    },
  },
  passkey: {
    title: { zh: "通行密钥", en: "Passkeys" },
    what: {
      zh: "用本设备的指纹、面容或开机密码登录，不必输入密码，也不会被骗走。",
      en: "Sign in with this device's fingerprint, face or screen lock: nothing to type, nothing to be tricked out of.",
    },
    unfit: {
      zh: "这个浏览器或这个网址不能使用通行密钥（需要 https）。",
      en: "This browser or address cannot use passkeys (https is needed).",
    },
    add: { zh: "添加通行密钥", en: "Add a passkey" },
    label: { zh: "名称，便于辨认", en: "A name to know it by" },
    added: {
      zh: "通行密钥已添加，其他设备上的登录已退出。",
      en: "Added; you are signed out everywhere else.",
    },
    remove: { zh: "删除", en: "Remove" },
    removeWhy: { zh: "删除后，这个设备不能再用它登录。", en: "That device can no longer sign in with it." },
    since: { zh: "{date} 添加", en: "added {date}" },
    used: { zh: "最近使用 {date}", en: "last used {date}" },
    unused: { zh: "还没有用过", en: "not used yet" },
    synced: { zh: "随账户同步", en: "synced" },
  },
  codes: {
    title: { zh: "恢复码", en: "Recovery codes" },
    what: {
      zh: "手机不在身边时代替第二步，每个只能用一次。还剩 {n} 个。",
      en: "They stand in for the second step when the phone is away, each once. {n} are left.",
    },
    renew: { zh: "换一组恢复码", en: "Make new codes" },
    renewWhy: { zh: "原有的恢复码立即失效。", en: "The present ones stop working at once." },
    keep: { zh: "保存恢复码", en: "Keep these recovery codes" },
    keepWhy: {
      zh: "只显示这一次。请打印或抄下，与手机分开保管；手机遗失时每个可登录一次。",
      en: "Shown this once. Print or copy them and keep them apart from the phone: each signs you in once without it.",
    },
    print: { zh: "打印", en: "Print" },
    copy: { zh: "复制", en: "Copy" },
    copied: { zh: "已复制", en: "Copied" },
    kept: { zh: "已保存好", en: "I have kept them" },
  },
  sessions: {
    title: { zh: "登录中的设备", en: "Where I am signed in" },
    here: { zh: "（本机）", en: " (this one)" },
    since: { zh: "{at} 登录", en: "since {at}" },
    seen: { zh: "最近使用 {at}", en: "last used {at}" },
    end: { zh: "退出", en: "Sign out" },
    endOthers: { zh: "退出其他全部设备", en: "Sign out everywhere else" },
    ended: { zh: "已退出", en: "Signed out" },
    with: {
      passkey: { zh: "通行密钥", en: "passkey" },
      single_sign_on: { zh: "统一身份", en: "single sign-on" },
      password: { zh: "密码", en: "password" },
    },
    second: { zh: "两步", en: "two steps" },
  },
  act: { cancel: { zh: "取消", en: "Cancel" } },
} as const
