import { useParams } from "@tanstack/react-router"

/** The named parts of the address: for "/proposals/$id", useParts().id. */
export function useParts(): Record<string, string> {
  return useParams({ strict: false }) as Record<string, string>
}
