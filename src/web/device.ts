import type { Words } from "../base/words.ts"

const browsers: readonly [RegExp, Words][] = [
  [/MicroMessenger/, { zh: "微信", en: "WeChat" }],
  [/DingTalk/, { zh: "钉钉", en: "DingTalk" }],
  [/Edg/, { zh: "Edge", en: "Edge" }],
  [/Firefox/, { zh: "Firefox", en: "Firefox" }],
  [/QQBrowser/, { zh: "QQ 浏览器", en: "QQ Browser" }],
  [/Chrome|CriOS/, { zh: "Chrome", en: "Chrome" }],
  [/Safari/, { zh: "Safari", en: "Safari" }],
]

const systems: readonly [RegExp, Words][] = [
  [/HarmonyOS|OpenHarmony/, { zh: "鸿蒙", en: "HarmonyOS" }],
  [/iPhone/, { zh: "iPhone", en: "iPhone" }],
  [/iPad/, { zh: "iPad", en: "iPad" }],
  [/Android/, { zh: "安卓手机", en: "Android" }],
  [/Windows/, { zh: "Windows 电脑", en: "Windows" }],
  [/Macintosh/, { zh: "苹果电脑", en: "Mac" }],
  [/UOS|Kylin/, { zh: "国产操作系统电脑", en: "Linux" }],
  [/Linux/, { zh: "Linux 电脑", en: "Linux" }],
]

/** A browser as its owner would call it: Windows 电脑 · Chrome. What browsers say of themselves proves nothing. */
export function deviceWords(userAgent: string): Words {
  const find = (list: readonly [RegExp, Words][]) => list.find(([sign]) => sign.test(userAgent))?.[1]
  const known = [find(systems), find(browsers)].filter((each) => each !== undefined)
  if (known.length === 0) return { zh: "未知设备", en: "Unknown device" }
  return { zh: known.map(({ zh }) => zh).join(" · "), en: known.map(({ en }) => en).join(" · ") }
}
