/**
 * The kinds of file the institution exchanges, and nothing else. What is not in this table is refused: web pages,
 * drawings that carry scripts (SVG), programs, archives and macro documents among them.
 */
export type FileType =
  | "pdf"
  | "ofd"
  | "docx"
  | "xlsx"
  | "pptx"
  | "doc"
  | "xls"
  | "ppt"
  | "wps"
  | "et"
  | "dps"
  | "jpg"
  | "png"
  | "gif"
  | "webp"
  | "heic"
  | "txt"
  | "csv"

export interface FileTypeFacts {
  /** What it is served as. */
  readonly mime: string
  /** Endings (lower case) a file of this type may carry. */
  readonly endings: readonly string[]
  /** Whether a browser may show it in place; everything else is handed over as a download. */
  readonly inline: boolean
}

export const fileTypes: Readonly<Record<FileType, FileTypeFacts>> = {
  pdf: { mime: "application/pdf", endings: ["pdf"], inline: true },
  ofd: { mime: "application/ofd", endings: ["ofd"], inline: false },
  docx: {
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
    inline: false,
  },
  xlsx: {
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    endings: ["xlsx"],
    inline: false,
  },
  pptx: {
    mime: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    endings: ["pptx"],
    inline: false,
  },
  doc: { mime: "application/msword", endings: ["doc"], inline: false },
  xls: { mime: "application/vnd.ms-excel", endings: ["xls"], inline: false },
  ppt: { mime: "application/vnd.ms-powerpoint", endings: ["ppt"], inline: false },
  // WPS Office writes the same compound files as Word, Excel and PowerPoint under its own endings.
  wps: { mime: "application/vnd.ms-works", endings: ["wps"], inline: false },
  et: { mime: "application/vnd.ms-excel", endings: ["et"], inline: false },
  dps: { mime: "application/vnd.ms-powerpoint", endings: ["dps"], inline: false },
  jpg: { mime: "image/jpeg", endings: ["jpg", "jpeg"], inline: true },
  png: { mime: "image/png", endings: ["png"], inline: true },
  gif: { mime: "image/gif", endings: ["gif"], inline: true },
  webp: { mime: "image/webp", endings: ["webp"], inline: true },
  // Telephones write HEIC; most browsers can't show it.
  heic: { mime: "image/heic", endings: ["heic", "heif"], inline: false },
  txt: { mime: "text/plain; charset=utf-8", endings: ["txt"], inline: false },
  csv: { mime: "text/csv; charset=utf-8", endings: ["csv"], inline: false },
}

export const allFileTypes = Object.keys(fileTypes) as FileType[]

/** What a reader should know before opening: `encrypted` asks for a password, `macros` carries programs. */
export type FileFlag = "encrypted" | "macros"
