import { type DragEvent, useState } from "react"
import { type FileInfo, type FilesOf, sizeWords, uploadFile } from "./files.ts"
import { Icon } from "./icons.tsx"
import { useSay } from "./preferences.tsx"
import { problemText } from "./states.tsx"
import { kitWords } from "./words.ts"

interface UploadProps {
  id?: string
  value: FileInfo[]
  onChange: (files: FileInfo[]) => void
  many?: boolean
  /** Bytes; the server has the last word. */
  maxSize?: number
  /** As in <input accept>: ".pdf,.docx,image/*". */
  accept?: string
  /** Attached to this case at once; left out: to be attached by an action. */
  of?: FilesOf
}

interface Job {
  key: string
  name: string
  percent: number
  problem?: string
}

/** Adds attachments: by the button or by dropping; what fails says why and leaves the others alone. */
export function FileUpload({
  id,
  value,
  onChange,
  many = true,
  maxSize = 20_000_000,
  accept,
  of,
}: UploadProps) {
  const say = useSay()
  const [jobs, setJobs] = useState<Job[]>([])
  const [over, setOver] = useState(false)
  const update = (key: string, change: Partial<Job>) =>
    setJobs((now) => now.map((job) => (job.key === key ? { ...job, ...change } : job)))
  const take = async (files: File[]) => {
    const done = [...(many ? value : [])]
    for (const file of many ? files : files.slice(0, 1)) {
      const key = `${file.name}-${file.size}-${file.lastModified}`
      setJobs((now) => [...now.filter((job) => job.key !== key), { key, name: file.name, percent: 0 }])
      if (file.size > maxSize) {
        const params = { name: file.name, size: sizeWords(file.size), max: sizeWords(maxSize) }
        update(key, { problem: say(kitWords.file.tooLarge, params) })
        continue
      }
      try {
        done.push(await uploadFile(file, (percent) => update(key, { percent }), of))
        setJobs((now) => now.filter((job) => job.key !== key))
        onChange([...done])
      } catch (error) {
        update(key, { problem: say(kitWords.file.failed, { name: file.name, why: problemText(error, say) }) })
      }
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }
  return (
    <div className="stack tight">
      {value.length > 0 ? (
        <FileList files={value} onRemove={(file) => onChange(value.filter((each) => each.id !== file.id))} />
      ) : null}
      <ul className="stack tight" aria-live="polite">
        {jobs.map((job) => (
          <li key={job.key} className={job.problem ? "upload wrong" : "upload"}>
            {job.problem ?? `${job.name} · ${say(kitWords.file.uploading, { percent: job.percent })}`}
            {job.problem ? null : <progress max={100} value={job.percent} aria-label={job.name} />}
          </li>
        ))}
      </ul>
      <label
        className={over ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id={id}
          className="only-read"
          type="file"
          multiple={many}
          accept={accept}
          onChange={(event) => {
            void take([...(event.target.files ?? [])])
            event.target.value = ""
          }}
        />
        <Icon name="file" />
        <span className="as-link">{say(kitWords.file.choose)}</span>
        <span className="muted small wide-only">{say(kitWords.file.drop)}</span>
      </label>
    </div>
  )
}

/** Attachments to read. Downloaded by GET /api/files/{id}. */
export function FileList({
  files,
  onRemove,
}: {
  files: readonly FileInfo[]
  onRemove?: (file: FileInfo) => void
}) {
  const say = useSay()
  if (files.length === 0) return <p className="muted">{say(kitWords.file.none)}</p>
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <Icon name="file" />
          <a href={`/api/files/${file.id}`} download={file.name}>
            {file.name}
          </a>
          <span className="muted small">{sizeWords(file.size)}</span>
          {onRemove ? (
            <button
              type="button"
              className="button plain icon"
              aria-label={say(kitWords.file.remove, { name: file.name })}
              onClick={() => onRemove(file)}
            >
              <Icon name="close" />
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
