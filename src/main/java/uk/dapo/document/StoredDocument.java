package uk.dapo.document;

import java.time.Instant;

/**
 * A paper in the register, without its content.
 *
 * @param number the instrument's reference, the kind's letters and a running number: {@code DAPN-2026-000123/N/1}
 * @param instrumentReference the notice or order it belongs to, or null for a paper of the case
 * @param templateVersion fingerprint of the template it was printed from
 * @param sha256 of its content, so that a copy can be shown to be this paper
 * @param supersededBy id of the paper printed in its place, or null while it is the current one
 */
public record StoredDocument(
        long id,
        String number,
        PaperKind kind,
        String caseReference,
        String instrumentReference,
        String title,
        Audience audience,
        String template,
        String templateVersion,
        String sha256,
        String mediaType,
        Instant createdAt,
        String createdBy,
        Long supersededBy) {
}
