package uk.dapo.register;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.dapo.document.Documents;
import uk.dapo.document.LeakRefused;
import uk.dapo.document.PaperKind;
import uk.dapo.document.StoredDocument;

/** Prints the papers that phases put together and keeps them with the case; none that tells the respondent's side a secret place. */
@Component
public class PaperPress {

    private final ObjectProvider<PaperSource> sources;
    private final Documents documents;
    private final Places places;

    PaperPress(ObjectProvider<PaperSource> sources, Documents documents, Places places) {
        this.sources = sources;
        this.documents = documents;
        this.places = places;
    }

    /**
     * Prints the paper anew; one printed before stays as it was, superseded.
     *
     * @throws LeakRefused if the respondent's side may read it and it names a secret; nothing is kept
     */
    public StoredDocument print(PaperKind kind, Work work) {
        PaperSource source = sources.stream().filter(each -> each.kind() == kind).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody puts together a paper of kind " + kind));
        return documents.store(source.paper(work), work.caseReference(), work.instrumentReference(), places.secrets(work.caseReference()), work.by());
    }
}
