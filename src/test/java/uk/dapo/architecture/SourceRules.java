package uk.dapo.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules about what is written, which compiled classes no longer show. Each says where and what is wrong. */
final class SourceRules {

    static final int DELEGATE_LINES = 30;
    private static final Pattern DELEGATE = Pattern.compile("(?m)^[a-z ]*class \\w+ .*implements JavaDelegate");

    private static final Pattern PUBLIC_TYPE = Pattern.compile("^\\s*public (?:(?:abstract|final|sealed|non-sealed|static|strictfp) )*(?:class|interface|record|enum|@interface) (\\w+)");
    private static final Pattern VARIABLE_CALL = Pattern.compile("\\b(\\w*[vV]ariable\\w*)\\(\\s*\"(\\w+)\"");

    private SourceRules() {
    }

    /** Java files under a folder, path to text. */
    static Map<String, String> sources(Path folder) {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                sources.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Public types, nested ones too, whose declaration no Javadoc precedes. */
    static List<String> withoutJavadoc(Map<String, String> sources) {
        List<String> found = new ArrayList<>();
        sources.forEach((file, text) -> {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher type = PUBLIC_TYPE.matcher(lines.get(i));
                if (type.find() && !hasJavadoc(lines, i)) {
                    found.add(file + ": " + type.group(1) + " is public and has no Javadoc. Say in a sentence what it is.");
                }
            }
        });
        return found;
    }

    private static boolean hasJavadoc(List<String> lines, int declaration) {
        for (int i = declaration - 1; i >= 0; i--) {
            String line = lines.get(i).strip();
            if (line.endsWith("*/")) {
                return String.join("\n", lines.subList(0, i + 1)).lastIndexOf("/**") > String.join("\n", lines.subList(0, i)).lastIndexOf("*/");
            }
            if (line.endsWith(";") || line.endsWith("{") || line.endsWith("}")) {
                return false;
            }
        }
        return false;
    }

    /** Delegates longer than a step should be; package, imports and empty lines do not count. */
    static List<String> longDelegates(Map<String, String> sources) {
        List<String> found = new ArrayList<>();
        sources.forEach((file, text) -> {
            long lines = text.lines().filter(line -> !line.isBlank() && !line.startsWith("import ") && !line.startsWith("package ")).count();
            if (DELEGATE.matcher(text).find() && lines > DELEGATE_LINES) {
                found.add("%s: is a delegate of %d lines; at most %d. Read variables, call one service, write variables.".formatted(file, lines,
                        DELEGATE_LINES));
            }
        });
        return found;
    }

    /** Calls that name a declared process variable in quotes, beside its declaration. */
    static List<String> quotedVariables(Map<String, String> sources, Collection<String> declared) {
        List<String> found = new ArrayList<>();
        sources.forEach((file, text) -> {
            Matcher call = VARIABLE_CALL.matcher(text);
            while (!file.endsWith("Variables.java") && call.find()) {
                if (declared.contains(call.group(2))) {
                    found.add("%s: %s(\"%s\") names a process variable in quotes. Use its declaration.".formatted(file, call.group(1), call.group(2)));
                }
            }
        });
        return found;
    }
}
