import { commonHeaders, newKey, type Problem, problemOf } from "./api.ts"

export interface FileInfo {
  id: string
  name: string
  size: number
  type: string
}

/** The case that a file is attached to as soon as it is uploaded. */
export interface FilesOf {
  procedure: string
  caseId: string
}

/** POST /api/files, field `file`. XMLHttpRequest, because fetch does not tell how far an upload has come. */
export function uploadFile(
  file: File,
  onProgress: (percent: number) => void,
  of?: FilesOf,
): Promise<FileInfo> {
  return new Promise((resolve, reject: (problem: Problem) => void) => {
    const request = new XMLHttpRequest()
    const address = of ? `/api/files?procedure=${of.procedure}&caseId=${of.caseId}` : "/api/files"
    request.open("POST", address)
    request.responseType = "json"
    for (const [name, value] of Object.entries(commonHeaders(address))) request.setRequestHeader(name, value)
    request.setRequestHeader("idempotency-key", newKey())
    request.upload.onprogress = (event) =>
      onProgress(Math.round((100 * event.loaded) / Math.max(event.total, 1)))
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as FileInfo)
      else reject(problemOf(request.status, request.response))
    }
    request.onerror = () => reject(problemOf(0, { title: "network" }))
    const form = new FormData()
    form.append("file", file)
    request.send(form)
  })
}

/** 1.2 MB */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
