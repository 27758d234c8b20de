import type { ContentStore, DiskPlace, S3Place } from "./content-store.ts"

/** The store that the configuration names; the S3 client is loaded only where it is used. */
export async function openContentStore(place: DiskPlace | S3Place): Promise<ContentStore> {
  if (place.kind === "disk") return (await import("./disk-store.ts")).diskStore(place.folder)
  return (await import("./s3-store.ts")).s3Store(place)
}
