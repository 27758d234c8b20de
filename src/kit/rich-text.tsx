import type { Editor } from "@tiptap/core"
import { TableKit } from "@tiptap/extension-table"
import { EditorContent, useEditor, useEditorState } from "@tiptap/react"
import StarterKit from "@tiptap/starter-kit"
import { useEffect, useRef, useState } from "react"
import { Counter } from "./fields/counter.tsx"
import { Icon } from "./icons.tsx"
import { useSay } from "./preferences.tsx"
import { kitWords } from "./words.ts"

export interface RichValue {
  html: string
  text: string
}

export interface RichTextProps {
  id?: string
  label: string
  /** Where it starts; later changes from outside (a restored copy) replace what is there. */
  html: string
  onChange: (value: RichValue) => void
  /** Characters of plain text. */
  max?: number | undefined
  /** Set as it will be read, for long texts. */
  official?: boolean
}

const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
  }),
  TableKit.configure({ table: { resizable: false } }),
]

/** The editor: headings, lists and tables. What is pasted keeps only these, because the document knows no others. */
export default function RichText({ id, label, html, onChange, max, official }: RichTextProps) {
  const own = useRef(html)
  const [text, setText] = useState("")
  const changed = useRef(onChange)
  changed.current = onChange
  const editor = useEditor({
    // Made once the page stands: an editor made while rendering is destroyed when a slow device takes longer than a tick.
    immediatelyRender: false,
    extensions,
    content: html,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        ...(id ? { id } : {}),
        class: official ? "rich-body official-text" : "rich-body",
      },
    },
    onUpdate: ({ editor: now }) => {
      own.current = now.isEmpty ? "" : now.getHTML()
      setText(plain(now))
      changed.current({ html: own.current, text: plain(now) })
    },
  })
  useEffect(() => {
    if (editor) setText(plain(editor))
  }, [editor])
  useEffect(() => {
    if (!editor || html === own.current) return
    own.current = html
    editor.commands.setContent(html, { emitUpdate: false })
    setText(plain(editor))
  }, [editor, html])
  if (!editor) return <div className="rich" />
  return (
    <div className="rich">
      <Tools editor={editor} />
      <EditorContent editor={editor} />
      <Counter text={text} max={max} />
    </div>
  )
}

function plain(editor: Editor): string {
  return editor.getText({ blockSeparator: "\n" })
}

function Tools({ editor }: { editor: Editor }) {
  const say = useSay()
  const words = kitWords.rich
  const now = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      heading: at.isActive("heading"),
      bullets: at.isActive("bulletList"),
      numbers: at.isActive("orderedList"),
      table: at.isActive("table"),
      undo: at.isInitialized && at.can().undo(),
      redo: at.isInitialized && at.can().redo(),
    }),
  })
  const run = () => editor.chain().focus()
  const tool = (
    text: (typeof words)[keyof typeof words],
    act: () => void,
    pressed?: boolean,
    off = false,
  ) => (
    <button type="button" aria-pressed={pressed} disabled={off} onClick={act}>
      {say(text)}
    </button>
  )
  return (
    <div className="rich-tools" role="toolbar" aria-label={say(words.tools)}>
      {tool(words.heading, () => run().toggleHeading({ level: 2 }).run(), now.heading)}
      {tool(words.bullets, () => run().toggleBulletList().run(), now.bullets)}
      {tool(words.numbers, () => run().toggleOrderedList().run(), now.numbers)}
      {now.table ? (
        <>
          {tool(words.addRow, () => run().addRowAfter().run())}
          {tool(words.addColumn, () => run().addColumnAfter().run())}
          {tool(words.removeRow, () => run().deleteRow().run())}
          {tool(words.removeColumn, () => run().deleteColumn().run())}
          {tool(words.removeTable, () => run().deleteTable().run())}
        </>
      ) : (
        tool(words.table, () => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run())
      )}
      <span className="rich-gap" />
      <button
        type="button"
        aria-label={say(words.undo)}
        disabled={!now.undo}
        onClick={() => run().undo().run()}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        aria-label={say(words.redo)}
        disabled={!now.redo}
        onClick={() => run().redo().run()}
      >
        <Icon name="redo" />
      </button>
    </div>
  )
}
