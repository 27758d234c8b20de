import { createReadStream } from "node:fs"
import { rm } from "node:fs/promises"
import type { Readable } from "node:stream"
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { Refusal, reason } from "../../base/reason.ts"
import { assertHash, type ContentStore, isHash, type S3Place } from "./content-store.ts"
import { receive } from "./intake.ts"

/** Content in S3-compatible storage. Files are judged on a local disk first: the hash is the key, so it comes first. */
export function s3Store(place: S3Place): ContentStore {
  const client = new S3Client({
    endpoint: place.endpoint,
    region: place.region,
    forcePathStyle: place.pathStyle,
    credentials: { accessKeyId: place.accessKeyId, secretAccessKey: place.secretAccessKey },
    // Many compatible stores don't know the newer checksum trailers; the signed SHA-256 below guards the body instead.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
  })
  const at = (hash: string) => ({
    Bucket: place.bucket,
    Key: `${place.prefix ?? ""}${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`,
  })
  const findSize = async (hash: string): Promise<number | undefined> => {
    try {
      return (await client.send(new HeadObjectCommand(at(hash)))).ContentLength
    } catch (error) {
      if (statusOf(error) === 404) return undefined
      throw unavailable(error)
    }
  }
  return {
    put: async (stream, limits) => {
      const { path, ...stored } = await receive(stream, limits, place.folder)
      try {
        if ((await findSize(stored.hash)) !== stored.size)
          await upload(client, at(stored.hash), createReadStream(path), stored)
      } finally {
        await rm(path, { force: true })
      }
      return stored
    },
    open: async (hash) => {
      if (!isHash(hash)) throw new Refusal("missing", reason("files.missing"))
      try {
        return (await client.send(new GetObjectCommand(at(hash)))).Body as Readable
      } catch (error) {
        throw statusOf(error) === 404 ? new Refusal("missing", reason("files.missing")) : unavailable(error)
      }
    },
    has: async (hash) => isHash(hash) && (await findSize(hash)) !== undefined,
    keep: async (hash, content) => {
      assertHash(hash, content)
      await upload(client, at(hash), content, { hash, size: content.length })
    },
  }
}

async function upload(
  client: S3Client,
  key: { Bucket: string; Key: string },
  body: Readable | Buffer,
  stored: { hash: string; size: number },
): Promise<void> {
  const command = new PutObjectCommand({
    ...key,
    Body: body,
    ContentLength: stored.size,
    ContentType: "application/octet-stream",
  })
  // The hash is known, so the body is signed: a store refuses a body that was changed or cut off on the way.
  command.middlewareStack.add(
    (next) => (context) => {
      const request = context.request as { headers: Record<string, string> }
      request.headers["x-amz-content-sha256"] = stored.hash
      return next(context)
    },
    { step: "build", name: "signedContentHash" },
  )
  try {
    await client.send(command)
  } catch (error) {
    throw unavailable(error)
  }
}

const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode

function unavailable(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : "?"
  const refusal = new Refusal("unavailable", reason("files.storeUnavailable", { params: { error: name } }))
  refusal.cause = error
  return refusal
}
