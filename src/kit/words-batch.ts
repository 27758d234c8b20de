/** The same act on many cases. */
export const batchWords = {
  title: { zh: "批量办理", en: "Batches" },
  progress: { zh: "正在逐件办理：{done} / {total}", en: "Working through them: {done} of {total}" },
  underway: { zh: "{title}：{done} / {total}", en: "{title}: {done} of {total}" },
  see: { zh: "查看进展", en: "See the progress" },
  goOn: {
    zh: "可以关闭窗口去做别的，办理在后台继续；进展和结果见",
    en: "You may close this and go on; the work continues. Progress and results stand under",
  },
  all: { zh: "{n} 件全部办成。", en: "All {n} went through." },
  some: {
    zh: "办成 {n} 件；{refused} 件没有办成，原因如下，其余不受影响。",
    en: "{n} went through; {refused} did not, for these reasons. The others are not affected.",
  },
  passed: { zh: "办成的 {n} 件", en: "The {n} that went through" },
  refused: { zh: "没有办成的 {n} 件", en: "The {n} that did not go through" },
  unnamed: { zh: "（已看不到这件）", en: "(no longer to be seen)" },
} as const
