package uk.dapo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.dapo.model.checks.Checks;
import uk.dapo.model.checks.Mutant;
import uk.dapo.model.checks.Mutants;
import uk.dapo.model.checks.Project;

/**
 * Breaks the shipped models, decisions and forms one change at a time and shows that a rule, or a test that asks the broken
 * table, notices. What neither can notice changes what the law or the force wants, not whether the drawing is sound: the walks of
 * {@code uk.dapo.walk} are for that, and the kinds are listed in {@code checks/left-to-the-walks.txt} with the reason.
 * Again with {@code -Ddapo.seed=…}; more with {@code -Ddapo.mutants=<of each kind>}.
 */
class MutationProofTest {

    private static final Path LEFT = Path.of("src/test/resources/checks/left-to-the-walks.txt");

    @TempDir
    Path folder;

    /** What became of the changes of one kind that were tried. */
    private record Tally(int possible, Map<String, Integer> caught, List<String> survivors) {

        int tried() {
            return survivors.size() + caught.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Test
    void theChecksNoticeWhatAChangeBreaks() throws IOException {
        long seed = Long.getLong("dapo.seed", 5);
        Map<String, Tally> tallies = tryAll(Integer.getInteger("dapo.mutants", 2), seed);
        report(tallies, seed);
        Map<String, String> left = left();
        assertThat(tallies.keySet()).as("kinds listed in %s", LEFT).containsAll(left.keySet());
        tallies.forEach((kind, tally) -> {
            if (!left.containsKey(kind)) {
                assertThat(tally.survivors()).as("%s: noticed by no rule and no table's test", kind).isEmpty();
            }
        });
        assertThat(tallies.values().stream().mapToInt(Tally::tried).sum()).as("changes tried").isGreaterThanOrEqualTo(tallies.size());
    }

    private Map<String, Tally> tryAll(int ofEachKind, long seed) {
        Project shipped = ShippedProject.PROJECT;
        assertThat(Checks.findings(shipped)).as("the shipped project is sound").isEmpty();
        TableTests tables = new TableTests(folder);
        Map<String, List<Mutant>> kinds = Mutants.of(shipped).stream().collect(Collectors.groupingBy(Mutant::kind, TreeMap::new, Collectors.toList()));
        Map<String, Tally> tallies = new TreeMap<>();
        kinds.forEach((kind, all) -> {
            // drawn by what each is, so that a change to one file leaves the others' draw alone
            all.sort(Comparator.comparingInt(mutant -> new Random(seed ^ mutant.name().hashCode()).nextInt()));
            Tally tally = new Tally(all.size(), new TreeMap<>(), new ArrayList<>());
            List<Mutant> tried = all.subList(0, Math.min(ofEachKind, all.size()));
            List<String> by = tried.stream().map(mutant -> Checks.catching(mutant.of(shipped), mutant.file()).map(check -> check.getClass().getSimpleName())
                    .orElseGet(() -> mutant.file().endsWith(".dmn") && tables.catches(mutant) ? "the table's test" : "")).toList();
            for (int i = 0; i < tried.size(); i++) {
                if (by.get(i).isEmpty()) {
                    tally.survivors().add(tried.get(i).file() + " " + tried.get(i).element());
                } else {
                    tally.caught().merge(by.get(i), 1, Integer::sum);
                }
            }
            tallies.put(kind, tally);
        });
        return tallies;
    }

    private static void report(Map<String, Tally> tallies, long seed) throws IOException {
        int tried = tallies.values().stream().mapToInt(Tally::tried).sum();
        int survived = tallies.values().stream().mapToInt(tally -> tally.survivors().size()).sum();
        System.out.printf("Changes tried: %d of %d (seed %d, again with -Ddapo.seed=%d). Noticed before anything runs: %d (%d %%); left to the walks: %d%n", tried,
                tallies.values().stream().mapToInt(Tally::possible).sum(), seed, seed, tried - survived, 100 * (tried - survived) / tried, survived);
        Map<String, String> left = left();
        tallies.forEach((kind, tally) -> System.out.printf("  %-44s %5d possible, %2d tried, noticed by %s%s%n", kind, tally.possible(), tally.tried(), tally.caught(),
                tally.survivors().isEmpty() ? "" : "; not by the checks: " + tally.survivors() + " (" + left.getOrDefault(kind, "NOT EXPLAINED") + ")"));
    }

    /** Kinds of change and why no check can notice them, a line each: kind, colon, reason. */
    private static Map<String, String> left() throws IOException {
        return Files.readAllLines(LEFT).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(" = ")).strip(), line -> line.substring(line.indexOf(" = ") + 3).strip()));
    }
}
