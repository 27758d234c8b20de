import { z } from "zod"

/**
 * A service request as Open311 GeoReport v2 writes it (GET requests.json). `token` is what we gave out for a report that
 * was handed over before the hotline had a number for it.
 */
export const serviceRequest = z.object({
  service_request_id: z.string().trim().min(1).max(60).optional(),
  token: z.uuid().optional(),
  status: z.enum(["open", "closed"]),
  status_notes: z.string().max(4000).nullish(),
  service_name: z.string().trim().min(1).max(200),
  service_code: z.string().max(60).nullish(),
  description: z.string().max(8000).nullish(),
  agency_responsible: z.string().max(200).nullish(),
  requested_datetime: z.iso.datetime({ offset: true }),
  updated_datetime: z.iso.datetime({ offset: true }),
  expected_datetime: z.iso.datetime({ offset: true }).nullish(),
  address: z.string().max(300).nullish(),
})
export type ServiceRequest = z.infer<typeof serviceRequest>

export const written = z.object({
  service_request_id: z.string().nullable(),
  token: z.string(),
  status: z.string(),
  status_notes: z.string(),
  service_name: z.string(),
  description: z.string(),
  agency_responsible: z.string(),
  requested_datetime: z.string(),
  updated_datetime: z.string(),
  expected_datetime: z.string().nullable(),
  address: z.string(),
})
