/** The words of the ways through the door besides user name and password. */
export const doorWords = {
  passkey: { zh: "用通行密钥登录", en: "Sign in with a passkey" },
  notSetUp: { zh: "系统还没有首次设置", en: "Not set up yet" },
  notSetUpHow: {
    zh: "请负责安装的人打开首次设置的一次性地址，约五分钟。地址写在启动本系统的窗口或运行日志里，以 /setup 开头。",
    en: "Whoever installed this opens the one-time address of the first set-up: five minutes. It stands in the window, or the log, in which the system was started, and begins with /setup.",
  },
  sso: { zh: "用{label}登录", en: "Sign in with {label}" },
  second: { zh: "第二步：输入验证码", en: "Second step: enter the code" },
  secondWhy: {
    zh: "打开手机上的验证器应用，输入当前的六位数字；手机不在身边的，输入一个恢复码。",
    en: "Open the authenticator app on your phone and enter its six digits; without the phone, enter a recovery code.",
  },
  secondPasskey: {
    zh: "您的账户用通行密钥做第二步验证。用它登录，或输入一个恢复码。",
    en: "Your account uses a passkey as its second step. Sign in with it, or enter a recovery code.",
  },
  code: { zh: "验证码或恢复码", en: "Code or recovery code" },
  codeMissing: { zh: "输入验证码。", en: "Enter the code." },
  go: { zh: "验证并登录", en: "Verify and sign in" },
  back: { zh: "换一个账户", en: "Use another account" },
  cancelled: {
    zh: "没有完成通行密钥验证：可能已取消或超时。可以重试，或用密码登录。",
    en: "The passkey was not used: cancelled, or too slow. Try again, or sign in with your password.",
  },
  notMade: {
    zh: "没有添加成功：设备没有确认，或已有它的通行密钥。可以重试。",
    en: "It was not added: the device did not confirm, or holds one already. Try again.",
  },
  unmapped: { zh: "统一身份还没有对应的账户", en: "No account is mapped to you yet" },
  unmappedWhy: {
    zh: "您已通过{label}的验证，但它还没有对应本系统的账户。请把下面的标识告诉本单位的系统管理员，由其在您的账户上设置；之后再登录。",
    en: "{label} has verified you, but no account here is mapped to that identity. Give this subject to your system administrator, who enters it on your account; then sign in again.",
  },
  failed: {
    zh: "统一身份登录没有完成。请重试，或用用户名和密码登录；多次出现请告诉系统管理员。",
    en: "Single sign-on did not finish. Try again, or use your user name and password; tell the administrator if it stays.",
  },
  ssoName: { zh: "统一身份认证", en: "single sign-on" },
} as const
