import { LinkPreviewRequestSchema } from '../../../src/backend/requests'
import { previewLinking } from '../linking'
import { requirePerson } from '../person'
import type { Service } from '../service'
import { operation, type Operation } from './operation'

/** Which account the ticket stands for and what stands in the way, for the screen that asks. Links nothing. */
export const linkPreview = (service: Service): Operation =>
  operation('link/preview', LinkPreviewRequestSchema, async ({ id_token, ticket }) => {
    const { sub } = await requirePerson(service, id_token)
    return previewLinking(service, ticket, sub)
  })
