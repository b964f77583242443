package uk.dapo.board;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.dapo.access.Officers;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;

/** Buttons on a form: the exports that its reader may give. */
@Component
class ExportFacts implements FactSource {

    private final Officers officers;

    ExportFacts(Officers officers) {
        this.officers = officers;
    }

    @Override
    public Set<String> names() {
        return Set.of("exportLinks");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        return officers.find(reader.by()).map(officer -> Arrays.stream(Exports.For.values()).filter(whom -> whom.givenBy(officer)).map(whom ->
                        "- [Everything for the %s (ZIP)](/api/cases/%s/export/%s)".formatted(whom.name().toLowerCase(Locale.UK).replace('_', ' '), reader.caseReference(), path(whom)))
                .collect(Collectors.joining("\n"))).orElse("");
    }

    private static String path(Exports.For whom) {
        return whom.name().toLowerCase(Locale.UK).replace('_', '-');
    }
}
