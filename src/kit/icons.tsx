/** Line icons on a 20-unit grid, drawn for this product. */
const paths = {
  todo: "M4 5.5l1.5 1.5L8 4.5M4 11.5l1.5 1.5L8 10.5M11 6h5M11 12h5M4 16.5h12",
  proposal: "M5.5 2.5h6l3.5 3.5v11.5h-9.5zM11.5 2.5V6H15M8 10h4.5M8 13h4.5",
  write: "M4 16l.8-3.6L13.6 3.6a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2L7.6 15.2 4 16zM11.8 5.4l2.8 2.8",
  person: "M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3.8 17c.6-3.2 3-5 6.2-5s5.6 1.8 6.2 5",
  people:
    "M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM2.5 16c.4-2.8 2.3-4.3 5-4.3s4.6 1.5 5 4.3M13 4.2a2.6 2.6 0 0 1 0 5M14.3 11.9c1.8.5 2.9 1.9 3.2 4.1",
  unit: "M3.5 17V7.5L10 3.5l6.5 4V17M2.5 17h15M7 10v4M10 10v4M13 10v4",
  bell: "M5 13.5V9a5 5 0 0 1 10 0v4.5l1.3 1.5H3.7zM8.3 17.2h3.4",
  search: "M8.8 14.1a5.3 5.3 0 1 0 0-10.6 5.3 5.3 0 0 0 0 10.6zM12.8 12.8l4 4",
  chart: "M3.5 3.5v13h13M7 13V9.5M10.5 13V6.5M14 13v-2",
  settings: "M4 6h6M14 6h2M4 14h2M10 14h6M12 4v4M8 12v4",
  clock: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.2l2.8 1.8",
  late: "M10 3l7.5 13.5h-15zM10 8v4M10 14v.2",
  done: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM6.8 10.2l2.2 2.2 4.2-4.6",
  check: "M4 10.5l4 4 8-9",
  close: "M5 5l10 10M15 5L5 15",
  plus: "M10 4v12M4 10h12",
  down: "M5 7.5l5 5 5-5",
  left: "M12 4.5L6.5 10l5.5 5.5",
  right: "M8 4.5l5.5 5.5L8 15.5",
  undo: "M4 8h8a4 4 0 0 1 0 8H8M7.5 4.5L4 8l3.5 3.5",
  redo: "M16 8H8a4 4 0 0 0 0 8h4M12.5 4.5L16 8l-3.500 3.500",
  up: "M10 16V4M5 9l5-5 5 5",
  filter: "M3.5 5h13M6 10h8M8.5 15h3",
  columns: "M3.5 4h13v12h-13zM8 4v12M12 4v12",
  views: "M5.5 3h9v14L10 13.5 5.5 17z",
  download: "M10 3.5v9M6 9l4 4 4-4M3.5 16.5h13",
  print: "M6 8V3.5h8V8M6 14H3.5V8h13v6H14M6 12h8v5H6z",
  file: "M13.5 9.2l-5 5a2.6 2.6 0 0 1-3.7-3.7l5.7-5.7a1.8 1.8 0 0 1 2.5 2.5l-5.3 5.3",
  info: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9.5v4M10 6.7v.2",
  text: "M3.5 6V4.5h9V6M8 4.5V15M12 10V9h5v1M14.5 9v6",
  globe:
    "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM3 10h14M10 3c2.4 2.2 2.4 11.800 0 14M10 3c-2.400 2.200-2.400 11.800 0 14",
  leave: "M8 3.500H4v13h4M8.500 10H17M13.500 6.500L17 10l-3.500 3.500",
  meeting:
    "M3.500 12.500h13M5.500 12.500V17M14.500 12.500V17M10 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  book: "M10 5.500C8 4 5.500 3.800 3 4v11.500c2.500-.200 5 0 7 1.500 2-1.500 4.500-1.700 7-1.500V4c-2.500-.200-5 0-7 1.500zM10 5.500V17",
  scales: "M10 3v14M6 17h8M4 6h12M4 6l-2 5.500h4.500zM16 6l-2.500 5.500H18z",
  key: "M7 13.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM10.500 10H17v3M14 10v2.500M7 10v.100",
  archive: "M3 4h14v3.500H3zM4.500 7.500V16h11V7.500M8 11h4",
} as const

export type IconName = keyof typeof paths

/** Decorative by default; give `label` where it stands alone. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  const shape = <path d={paths[name]} />
  if (label)
    return (
      <svg className="icon-mark" viewBox="0 0 20 20" role="img" aria-label={label}>
        {shape}
      </svg>
    )
  return (
    <svg className="icon-mark" viewBox="0 0 20 20" aria-hidden="true">
      {shape}
    </svg>
  )
}
