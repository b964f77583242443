package uk.dapo.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.dapo.document.FileKind;

/** Maps of exclusion zones: pictures and PDFs put with the case for the court, which become part of the order that names them (s.35(1)). */
@Component
class CaseMaps implements OptionSource, FactSource {

    private static final Set<String> DRAWN = Set.of(FileKind.PDF.mediaType(), FileKind.JPEG.mediaType(), FileKind.PNG.mediaType());

    private final Evidence evidence;
    private final Clauses clauses;

    CaseMaps(Evidence evidence, Clauses clauses) {
        this.evidence = evidence;
        this.clauses = clauses;
    }

    @Override
    public Set<String> lists() {
        return Set.of("courtMaps");
    }

    /** By number, as the order comes to name them. */
    @Override
    public Map<String, String> options(String list, Facts.Reader reader) {
        Map<String, String> maps = new LinkedHashMap<>();
        Optional.ofNullable(reader.caseReference()).map(evidence::list).orElse(List.of()).stream()
                .filter(item -> item.audience().equals("COURT") && DRAWN.contains(item.mediaType()))
                .forEach(item -> maps.put(item.number(), item.number() + ": " + item.title()));
        return maps;
    }

    @Override
    public Set<String> names() {
        return Set.of("orderMaps");
    }

    /** The maps that the newest version of the order names: who serves the order hands them over with it. */
    @Override
    public String fact(String name, Facts.Reader reader) {
        Map<String, String> maps = options("courtMaps", reader);
        String named = reader.instrumentReference() == null ? "" : clauses.latest(reader.instrumentReference()).stream()
                .map(clause -> clause.parameters().get("map")).filter(maps::containsKey).map(map -> Facts.plain(maps.get(map))).distinct().collect(Collectors.joining(", "));
        return named.isEmpty() ? "none" : named;
    }
}
