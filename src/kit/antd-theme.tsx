import { ConfigProvider, type ConfigProviderProps } from "antd"
import enUS from "antd/es/locale/en_US.js"
import zhCN from "antd/es/locale/zh_CN.js"
import dayjs from "dayjs"
import type { ReactNode } from "react"
import "dayjs/locale/zh-cn.js"
import { usePreferences } from "./preferences.tsx"

type AntdLocale = NonNullable<ConfigProviderProps["locale"]>

// The compiler takes these files for CommonJS, the bundler for what they are: modules with a default export.
const locales = { zh: named(zhCN as unknown as AntdLocale), en: named(enUS as unknown as AntdLocale) }

/** The year and month buttons of the calendar are then called what they show (WCAG 2.5.3), not "choose a year". */
function named(locale: AntdLocale): AntdLocale {
  const picker = locale.DatePicker
  if (!picker) return locale
  return { ...locale, DatePicker: { ...picker, lang: { ...picker.lang, yearSelect: "", monthSelect: "" } } }
}

/**
 * Ant Design in our colours, for the few of its parts that are used (calendars, trees). Stands around those parts, not
 * around the shell, so that a page without them does not load it.
 */
export function AntdTheme({ children }: { children: ReactNode }) {
  const { language, textSize } = usePreferences()
  const scale = Number(textSize)
  dayjs.locale(language === "zh" ? "zh-cn" : "en")
  return (
    <ConfigProvider
      locale={locales[language]}
      button={{ autoInsertSpace: false }}
      theme={{
        token: {
          colorPrimary: "#2A4B70",
          colorLink: "#2A4B70",
          colorText: "#1D2129",
          colorTextSecondary: "#565E69",
          colorTextTertiary: "#565E69",
          colorTextQuaternary: "#565E69",
          colorTextPlaceholder: "#565E69",
          colorTextDisabled: "#6B6F76",
          colorBorder: "#8C867B",
          colorBorderSecondary: "#E7E2DA",
          colorBgLayout: "#FBF9F6",
          colorError: "#A6302B",
          colorWarning: "#865A10",
          colorSuccess: "#2C6A4D",
          borderRadius: 6,
          fontFamily: "var(--sans)",
          fontSize: 15 * scale,
          controlHeight: 36 * scale,
          motion: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
        },
      }}
    >
      {children}
    </ConfigProvider>
  )
}
