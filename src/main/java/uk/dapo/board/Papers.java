package uk.dapo.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.document.Documents;
import uk.dapo.document.StoredDocument;
import uk.dapo.register.Events;
import uk.dapo.register.Evidence;

/** The papers and the evidence of a case, for those who may read what is in it. Each opening is an event. */
@Service
public class Papers {

    /** A paper to be opened. */
    public record Opened(StoredDocument document, byte[] content) {
    }

    /** A piece of evidence to be opened. */
    public record OpenedEvidence(Evidence.Item item, byte[] content) {
    }

    private final Documents documents;
    private final Readers readers;
    private final CurrentOfficer current;
    private final Events events;
    private final Evidence evidence;

    Papers(Documents documents, Evidence evidence, Readers readers, CurrentOfficer current, Events events) {
        this.documents = documents;
        this.evidence = evidence;
        this.readers = readers;
        this.current = current;
        this.events = events;
    }

    /** The paper, or nothing when there is none or the signed-in person may not see it: the two look alike. */
    @Transactional
    public Optional<Opened> open(long id) {
        return documents.find(id).filter(document -> readers.maySee(document.caseReference())).map(document -> {
            events.append(document.caseReference(), current.username().orElseThrow(), "document-opened", Map.of("document", id));
            return new Opened(document, documents.content(id).orElseThrow());
        });
    }

    /** The papers of a case that the signed-in person works on; none otherwise. */
    @Transactional
    public List<StoredDocument> of(String caseReference) {
        return readers.maySee(caseReference) ? documents.list(caseReference) : List.of();
    }

    /** The evidence of a case that the signed-in person works on; none otherwise. */
    @Transactional
    public List<Evidence.Item> evidenceOf(String caseReference) {
        return readers.maySee(caseReference) ? evidence.list(caseReference) : List.of();
    }

    /** As {@link #open}. */
    @Transactional
    public Optional<OpenedEvidence> openEvidence(long id) {
        return evidence.find(id).filter(item -> readers.maySee(item.caseReference())).map(item -> {
            events.append(item.caseReference(), current.username().orElseThrow(), "evidence-opened", Map.of("evidence", id));
            return new OpenedEvidence(item, evidence.content(id));
        });
    }

    /** Puts a file with a case; nothing when there is no such case or the signed-in person may not see it. */
    @Transactional
    public Optional<Evidence.Item> add(String caseReference, Evidence.Sent sent) {
        return readers.maySee(caseReference) ? Optional.of(evidence.keep(caseReference, sent, current.username().orElseThrow())) : Optional.empty();
    }
}
