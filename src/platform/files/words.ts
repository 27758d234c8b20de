import type { Words } from "../../base/words.ts"

export const reasons: Readonly<Record<string, Words>> = {
  "files.empty": {
    zh: "文件是空的（0 字节）。请确认文件已保存，再重新上传。",
    en: "The file is empty (0 bytes). Check that it was saved, then upload it again.",
  },
  "files.tooLarge": {
    zh: "文件超过 {megabytes} MB 的上限。请压缩图片、拆分文件后再上传。",
    en: "The file is larger than the limit of {megabytes} MB. Compress its pictures or split it, then upload again.",
  },
  "files.notAllowed": {
    zh: "不接收“.{type}”文件。请转换为下列格式之一再上传：{allowed}。",
    en: "Files ending in “.{type}” are not accepted. Convert it to one of these and upload again: {allowed}.",
  },
  "files.notAllowedBytes": {
    zh: "文件内容是 {actual} 格式，不在接收范围内。请转换为 PDF、Word、Excel 或图片后再上传。",
    en: "The content is of type {actual}, which is not accepted. Convert it to PDF, Word, Excel or a picture.",
  },
  "files.contradiction": {
    zh: "文件名以“.{ending}”结尾，但内容并不是这种格式（识别为：{actual}）。请用原来的软件打开，另存为正确格式后再上传。",
    en: "The name ends in “.{ending}” but the content is not of that type (recognised as: {actual}). Open it in the program it came from, save it in the right format and upload again.",
  },
  "files.damagedPicture": {
    zh: "这张图片已损坏，或是动图，不能作为照片。请用看图软件打开，另存为 JPG 或 PNG 后再上传。",
    en: "The picture is damaged or moves, so it cannot be used as a photograph. Open it, save it as JPG or PNG and upload again.",
  },
  "files.program": {
    zh: "文件内容是程序或安装包（{actual}），不能上传。",
    en: "The content is a program or an installer ({actual}), which cannot be uploaded.",
  },
  "files.active": {
    zh: "文件内容是网页或脚本（{actual}），不能上传。请复制文字到 Word 或另存为 PDF 后再上传。",
    en: "The content is a web page or a script ({actual}), which cannot be uploaded. Copy its text into Word or save it as PDF.",
  },
  "files.macros": {
    zh: "文件含有宏。请另存为不含宏的文档（.docx、.xlsx、.pptx）后再上传。",
    en: "The file contains macros. Save it as a document without macros (.docx, .xlsx, .pptx) and upload again.",
  },
  "files.archive": {
    zh: "文件内容是压缩包，不能上传。请解压后逐个上传其中的文件。",
    en: "The content is an archive, which cannot be uploaded. Unpack it and upload the files one by one.",
  },
  "files.bomb": {
    zh: "文件解压后异常庞大，为安全起见不予接收。请在 Office 或 WPS 中打开并重新保存，或另存为 PDF 后再上传。",
    en: "The file unpacks to an abnormal size and is refused for safety. Open and save it again in Office or WPS, or save it as PDF.",
  },
  "files.damaged": {
    zh: "文件已损坏，无法读取。请在原来的软件中确认能打开，重新保存后再上传。",
    en: "The file is damaged and cannot be read. Check that it opens in the program it came from, save it again and upload.",
  },
  "files.encrypted": {
    zh: "文件设有密码。请取消密码后再上传。",
    en: "The file is protected by a password. Remove the password and upload it again.",
  },
  "files.imageTooLarge": {
    zh: "图片尺寸为 {width}×{height} 像素，超过上限（单边 {side} 像素、总计 {megapixels} 百万像素）。请缩小后再上传。",
    en: "The picture is {width}×{height} pixels, more than the limit ({side} on a side, {megapixels} megapixels in all). Reduce it and upload again.",
  },
  "files.missing": {
    zh: "没有找到这个文件，可能已被移除。请刷新页面；仍然没有时请联系系统管理员。",
    en: "This file was not found; it may have been removed. Reload the page, and ask the system administrator if it is still missing.",
  },
  "files.storeFull": {
    zh: "服务器的磁盘已满，文件没有保存。请通知系统管理员清理空间，然后重新上传。",
    en: "The server's disk is full; the file was not saved. Tell the system administrator to make room, then upload it again.",
  },
  "files.storeUnavailable": {
    zh: "文件存储暂时无法使用（{error}），文件没有保存。请稍后重试；持续如此请联系系统管理员。",
    en: "File storage is unavailable at the moment ({error}); the file was not saved. Try again later, and tell the system administrator if it persists.",
  },
}
