package uk.dapo.board;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.access.Officer;
import uk.dapo.access.Role;
import uk.dapo.document.Audience;
import uk.dapo.document.Documents;
import uk.dapo.document.FileKind;
import uk.dapo.document.LeakRefused;
import uk.dapo.document.PaperKind;
import uk.dapo.document.Sha256;
import uk.dapo.document.StoredDocument;
import uk.dapo.register.Events;
import uk.dapo.register.Evidence;
import uk.dapo.register.PaperPress;
import uk.dapo.register.Refusal;
import uk.dapo.register.Work;

/** One file with what a court, or one of the two people, is given of a case: papers, data and, for the court, the chronology as printed last. Each is an event. */
@Service
public class Exports {

    /** Whom an export is for, what of the papers they are given, and whose task giving it is. */
    public enum For {

        COURT(Set.of(Audience.COURT, Audience.RESPONDENT), Set.of(Role.LEGAL, Role.DAPO_TEAM, Role.MANAGER)),
        RESPONDENT(Set.of(Audience.RESPONDENT), Set.of(Role.LEGAL, Role.MANAGER)),
        PROTECTED_PERSON(Set.of(Audience.PROTECTED_PERSON), Set.of(Role.LEGAL, Role.MANAGER, Role.VICTIM_CARE));

        private final Set<Audience> papers;
        private final Set<Role> givenBy;

        For(Set<Audience> papers, Set<Role> givenBy) {
            this.papers = papers;
            this.givenBy = givenBy;
        }

        boolean givenBy(Officer officer) {
            return officer.roles().stream().anyMatch(givenBy::contains);
        }
    }

    private final Readers readers;
    private final CurrentOfficer current;
    private final Documents documents;
    private final Evidence evidence;
    private final PaperPress press;
    private final ExportData data;
    private final Events events;
    private final ObjectMapper mapper;

    Exports(Readers readers, CurrentOfficer current, Documents documents, Evidence evidence, PaperPress press, ExportData data, Events events, ObjectMapper mapper) {
        this.readers = readers;
        this.current = current;
        this.documents = documents;
        this.evidence = evidence;
        this.press = press;
        this.data = data;
        this.events = events;
        this.mapper = mapper;
    }

    /** The export; nothing when there is no such case, or the signed-in person may not see it or give it. */
    @Transactional
    public Optional<byte[]> export(String reference, For whom) {
        return current.officer().filter(whom::givenBy).filter(officer -> readers.maySee(reference)).map(officer -> zip(reference, whom, officer));
    }

    private byte[] zip(String reference, For whom, Officer officer) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (whom == For.COURT) {
            chronologyOf(reference).ifPresent(chronology -> files.put("chronology.pdf", documents.content(chronology.id()).orElseThrow()));
            evidence.list(reference).stream().filter(item -> item.audience().equals("COURT")).forEach(item -> files.put(
                    name(item.number(), FileKind.ofMediaType(item.mediaType()).ending()), evidence.content(item.id())));
        }
        documents.list(reference).stream().filter(paper -> whom.papers.contains(paper.audience()) && paper.kind() != PaperKind.CHRONOLOGY)
                .forEach(paper -> files.put(name(paper.number(), "pdf"), documents.content(paper.id()).orElseThrow()));
        files.values().removeIf(content -> content.length == 0);
        boolean sealed = whom == For.PROTECTED_PERSON && officer.roles().contains(Role.VICTIM_CARE);
        files.put("case.json", json(data.of(reference, whom, sealed ? Optional.of(officer.username()) : Optional.empty())));
        byte[] zip = packed(files, contents(files, whom, sealed));
        events.append(reference, officer.username(), "case-exported", Map.of("for", whom.name(), "sha256", Sha256.of(zip)));
        return zip;
    }

    /** The chronology as it was printed last. */
    Optional<StoredDocument> chronologyOf(String reference) {
        return documents.list(reference).stream().filter(paper -> paper.kind() == PaperKind.CHRONOLOGY && paper.supersededBy() == null).findFirst();
    }

    /** Prints the chronology as the case stands now; nothing as with {@link #export}. */
    @Transactional
    public Optional<StoredDocument> printChronology(String reference) {
        return current.officer().filter(For.COURT::givenBy).filter(officer -> readers.maySee(reference)).map(officer -> {
            try {
                return press.print(PaperKind.CHRONOLOGY, new Work(null, null, reference, null, null, officer.username()));
            } catch (LeakRefused secret) {
                throw new Refusal("Chronology", "it would name a place or contact that the respondent is not recorded to know.", "Have the record put right first.");
            }
        });
    }

    private static String name(String number, String ending) {
        return "papers/" + number.replace('/', '-') + "." + ending;
    }

    private byte[] json(Map<String, Object> content) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is in it, with the hash of each file, and what is not. */
    private static String contents(Map<String, byte[]> files, For whom, boolean sealed) {
        StringBuilder lines = new StringBuilder("For: " + whom.name().toLowerCase(java.util.Locale.UK).replace('_', ' ') + "\n");
        lines.append(sealed ? "Confidential data of the protected person is in case.json: hand it to nobody else.\n" : "Confidential data of the protected person is not in it.\n");
        if (whom == For.COURT && !files.containsKey("chronology.pdf")) {
            lines.append("No chronology has been printed yet: start \"Print the chronology of a case\" in Tasklist.\n");
        }
        if (whom == For.RESPONDENT) {
            lines.append("What others said or wrote is not in it: it is their data too. Legal services decide on that.\n");
        }
        files.forEach((name, content) -> lines.append(Sha256.of(content)).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    private static byte[] packed(Map<String, byte[]> files, String contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "contents.txt", contents.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }
}
