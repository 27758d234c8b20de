import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import { call, commonHeaders, problemOf } from "../../../kit/api.ts"
import { Button } from "../../../kit/button.tsx"
import { useSay } from "../../../kit/preferences.tsx"
import { problemText } from "../../../kit/states.tsx"
import type { PersonView } from "../schema.ts"
import { screens } from "../words.ts"

/** The photograph, or the first character of the name where there is none. */
export function Portrait({
  id,
  name,
  photo,
  small,
}: {
  id: string
  name: string
  photo: string | null
  small?: boolean
}) {
  const size = small ? "portrait small-portrait" : "portrait"
  return photo ? (
    <img className={size} src={`/api/members/${id}/photo?v=${photo.slice(0, 12)}`} alt="" loading="lazy" />
  ) : (
    <span className={size} aria-hidden="true">
      {name.slice(0, 1)}
    </span>
  )
}

/** The portrait with what the register's keepers may do with it. */
export function PortraitEditor({ person, keeps }: { person: PersonView; keeps: boolean }) {
  const say = useSay()
  const client = useQueryClient()
  const chooser = useRef<HTMLInputElement>(null)
  const path = `/api/members/${person.id}/photo`
  const done = () => client.invalidateQueries({ queryKey: ["members"] })
  const put = useMutation({ mutationFn: (file: File) => upload(path, file), onSuccess: done })
  const drop = useMutation({ mutationFn: () => call(path, { method: "DELETE" }), onSuccess: done })
  const wrong = put.error ?? drop.error
  return (
    <div className="portrait-editor">
      <Portrait id={person.id} name={person.profile.name} photo={person.photo} />
      {keeps ? (
        <div className="stack tight">
          <div className="row">
            <input
              ref={chooser}
              hidden
              type="file"
              accept="image/jpeg,image/png,image/webp"
              aria-label={say(screens.photo)}
              onChange={(event) => {
                const [file] = event.target.files ?? []
                if (file) put.mutate(file)
                event.target.value = ""
              }}
            />
            <Button small disabled={put.isPending} onClick={() => chooser.current?.click()}>
              {say(
                put.isPending ? screens.photoSending : person.photo ? screens.photoAnew : screens.photoPut,
              )}
            </Button>
            {person.photo ? (
              <Button small kind="plain" onClick={() => drop.mutate()}>
                {say(screens.photoDrop)}
              </Button>
            ) : null}
          </div>
          {wrong ? (
            <p className="wrong" role="alert">
              {problemText(wrong, say)}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

const longest = 720

/** Sent small, and without what a camera writes beside the picture: where and with what it was taken. */
async function upload(path: string, file: File): Promise<unknown> {
  const form = new FormData()
  form.append("file", await portraitOf(file), "portrait.jpg")
  const response = await fetch(path, { method: "PUT", body: form, headers: commonHeaders(path) }).catch(
    () => undefined,
  )
  const answer = await response?.json().catch(() => ({}))
  if (!response?.ok) throw problemOf(response?.status ?? 0, answer)
  return answer
}

async function portraitOf(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  // What the browser cannot read is for the server to refuse, with its reason.
  if (!picture) return file
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), "image/jpeg", 0.86))
}
