package uk.dapo.board;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officers;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;
import uk.dapo.register.PaperFacts;

/** Buttons on a form: the exports that its reader may give. */
@Component
class ExportFacts implements FactSource {

    private final Officers officers;
    private final Exports exports;

    ExportFacts(Officers officers, Exports exports) {
        this.officers = officers;
        this.exports = exports;
    }

    @Override
    public Set<String> names() {
        return Set.of("exportLinks");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        return officers.find(reader.by()).map(officer -> Arrays.stream(Exports.For.values()).filter(whom -> whom.givenBy(officer)).map(whom ->
                        "- [Everything for the %s (ZIP)](/api/cases/%s/export/%s)".formatted(whom.name().toLowerCase(Locale.UK).replace('_', ' '), reader.caseReference(), path(whom)) + chronology(whom, reader))
                .collect(Collectors.joining("\n"))).orElse("");
    }

    private String chronology(Exports.For whom, Facts.Reader reader) {
        if (whom != Exports.For.COURT) {
            return "";
        }
        return exports.chronologyOf(reader.caseReference()).map(printed -> ", with the chronology of " + PaperFacts.time(printed.createdAt()))
                .orElse("; no chronology is printed yet (start *Print the chronology of a case*)");
    }

    private static String path(Exports.For whom) {
        return whom.name().toLowerCase(Locale.UK).replace('_', '-');
    }
}
