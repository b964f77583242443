package uk.dapo.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.access.Officer;
import uk.dapo.access.Role;
import uk.dapo.document.Documents;
import uk.dapo.document.StoredDocument;
import uk.dapo.register.Events;
import uk.dapo.register.Visibility;
import uk.dapo.register.Visibility.Sight;

/**
 * The papers of a case, for those who may see it and work on it: whoever sees an open task of it or entered a form in it,
 * whoever is named for it or had it opened for a reason, and managers.
 * Each opening is an event.
 */
@Service
public class Papers {

    /** A paper to be opened. */
    public record Opened(StoredDocument document, byte[] content) {
    }

    private final Documents documents;
    private final TaskService tasks;
    private final CurrentOfficer current;
    private final Visibility visibility;
    private final JdbcClient jdbc;
    private final Events events;

    Papers(Documents documents, TaskService tasks, CurrentOfficer current, Visibility visibility, JdbcClient jdbc, Events events) {
        this.documents = documents;
        this.tasks = tasks;
        this.current = current;
        this.visibility = visibility;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The paper, or nothing when there is none or the signed-in person may not see it: the two look alike. */
    @Transactional
    public Optional<Opened> open(long id) {
        return documents.find(id).filter(document -> mayRead(document.caseReference())).map(document -> {
            events.append(document.caseReference(), current.username().orElseThrow(), "document-opened", Map.of("document", id));
            return new Opened(document, documents.content(id).orElseThrow());
        });
    }

    /** The papers of a case that the signed-in person works on; none otherwise. */
    @Transactional
    public List<StoredDocument> of(String caseReference) {
        return mayRead(caseReference) ? documents.list(caseReference) : List.of();
    }

    private boolean mayRead(String caseReference) {
        Optional<String> reader = current.username().filter(username -> visibility.of(username, caseReference) == Sight.OPEN);
        // the engine counts only tasks the signed-in person may see
        return reader.isPresent() && (visibility.admitted(reader.get(), caseReference) || tasks.createTaskQuery().processInstanceBusinessKey(caseReference).count() > 0
                || current.officer().map(Officer::roles).filter(roles -> roles.contains(Role.MANAGER)).isPresent()
                || jdbc.sql("select exists (select 1 from register.submission where case_reference = ? and submitted_by = ?)")
                        .params(caseReference, reader.get()).query(Boolean.class).single());
    }
}
