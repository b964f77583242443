package uk.dapo.model.checks;

import java.util.HashSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import uk.dapo.access.Role;
import uk.dapo.clock.ClockKind;
import uk.dapo.engine.ModelBean;
import uk.dapo.engine.Variable;
import uk.dapo.engine.VariableDeclarations;

/** Reads what the code offers from the compiled classes, and what its methods do with variables from their sources. */
public final class CodeReader {

    private static final Pattern CASE = Pattern.compile("case ((?:\"\\w+\",?\\s*)+)->");
    private static final Pattern WORD = Pattern.compile("\"([a-z][A-Za-z0-9]*)\"");
    private static final Pattern LISTS = Pattern.compile("Set<String> lists\\(\\) \\{[^}]*}");
    private static final Pattern SENT = Pattern.compile("\\b(?:instances|waiting)\\s*\\.\\s*(?:start|send|tell|begin)\\(\\s*\"(\\w+)\"");

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z][\\w-]*");
    private static final Pattern ASKED = Pattern.compile("\\bdecisions\\s*\\.\\s*rows?\\(\\s*\"([\\w-]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("(\\w+Variables\\.[A-Z_]+)\\.name\\(\\)");
    private static final Pattern BEGUN = Pattern.compile("\\binstances\\s*\\.\\s*begin\\(\\s*\"(\\w+)\",\\s*Map\\.of\\(([^;]*)\\)\\)");

    private final String schema;
    private final Map<String, String> sources = new TreeMap<>();
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, Class<?>> variables = new TreeMap<>();
    private final Map<String, String> meanings = new TreeMap<>();
    private final List<String> doubles = new ArrayList<>();

    private CodeReader(Path folder) {
        schema = schema(folder.resolveSibling("resources"));
        try (Stream<Path> files = Files.walk(folder)) {
            // these rules' own words say nothing of what the code offers
            Path rules = folder.resolve("uk/dapo/model");
            for (Path file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java") && !path.startsWith(rules))::iterator) {
                sources.put(folder.relativize(file).toString().replace('\\', '/').replace(".java", "").replace('/', '.'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the register's tables say of themselves. */
    private static String schema(Path resources) {
        try (Stream<Path> files = Files.walk(resources)) {
            StringBuilder schema = new StringBuilder();
            for (Path file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(".sql")).sorted()::iterator) {
                schema.append(Files.readString(file));
            }
            return schema.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param sources the folder of the Java sources, whose compiled classes are on the class path */
    public static Code read(Path sources) {
        return new CodeReader(sources).read();
    }

    private Code read() {
        sources.keySet().stream().filter(name -> sources.get(name).contains("VariableDeclarations")).map(CodeReader::load)
                .filter(type -> VariableDeclarations.class.isAssignableFrom(type) && !type.isInterface()).forEach(this::declare);
        Map<String, Code.Bean> beans = new TreeMap<>();
        sources.keySet().stream().filter(name -> sources.get(name).contains("@Component(\"")).map(CodeReader::load)
                .forEach(type -> beans.put(type.getAnnotation(Component.class).value(), bean(type)));
        Set<String> roles = Arrays.stream(Role.values()).map(Role::id).collect(Collectors.toSet());
        Set<String> kinds = Arrays.stream(ClockKind.values()).map(ClockKind::id).collect(Collectors.toSet());
        String facts = sources.get("uk.dapo.register.Facts");
        String options = facts.substring(facts.indexOf("options("), facts.indexOf("private Object fact("));
        Set<String> sent = sources.values().stream().flatMap(text -> SENT.matcher(text).results()).map(result -> result.group(1)).collect(Collectors.toSet());
        Set<String> known = new HashSet<>(cases(facts));
        // a phase adds facts of its own
        sources.values().stream().filter(source -> source.matches("(?s).*implements [\\w, ]*FactSource.*")).forEach(source -> known.addAll(cases(source)));
        sources.values().stream().filter(source -> source.matches("(?s).*implements [\\w, ]*FactSource.*")).forEach(source ->
                WORD.matcher(source).results().forEach(word -> known.add(word.group(1))));
        Set<String> lists = new TreeSet<>(cases(options));
        // and lists of choices
        sources.values().stream().filter(source -> source.matches("(?s).*implements [\\w, ]*OptionSource.*")).flatMap(source -> LISTS.matcher(source).results())
                .forEach(method -> WORD.matcher(method.group()).results().forEach(word -> lists.add(word.group(1))));
        Map<String, Set<String>> begun = new TreeMap<>();
        sources.values().stream().flatMap(text -> BEGUN.matcher(text).results()).forEach(result -> begun.put(result.group(1), named(result.group(2))));
        Set<String> words = Stream.concat(sources.values().stream(), Stream.of(schema)).flatMap(text -> TOKEN.matcher(text).results()).map(result -> result.group()).collect(Collectors.toSet());
        Set<String> asked = sources.values().stream().flatMap(text -> ASKED.matcher(text).results()).map(result -> result.group(1)).collect(Collectors.toSet());
        return new Code(beans, variables, doubles, roles, kinds, known, lists, sent, begun, asked, meanings, words);
    }

    /** Variables by name, or by the constant that declares them. */
    private Set<String> named(String arguments) {
        return Stream.concat(WORD.matcher(arguments).results().map(word -> word.group(1)),
                CONSTANT.matcher(arguments).results().map(constant -> constants.get(constant.group(1)))).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void declare(Class<?> declarations) {
        for (Field field : declarations.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Variable.class) {
                try {
                    Variable<?> variable = (Variable<?>) field.get(null);
                    constants.put(declarations.getSimpleName() + "." + field.getName(), variable.name());
                    meanings.put(variable.name(), variable.meaning());
                    if (variables.put(variable.name(), variable.type()) != null) {
                        doubles.add(variable.name());
                    }
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(declarations.getName() + "." + field.getName() + " is not public", e);
                }
            }
        }
    }

    private Code.Bean bean(Class<?> type) {
        boolean delegate = JavaDelegate.class.isAssignableFrom(type);
        // the expression language calls methods of public classes alone; delegates are called through their interface
        boolean reachable = delegate || TaskListener.class.isAssignableFrom(type) || ExecutionListener.class.isAssignableFrom(type)
                || type.isAnnotationPresent(ModelBean.class) && Modifier.isPublic(type.getModifiers());
        Map<String, Set<Integer>> methods = new HashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                methods.computeIfAbsent(method.getName(), name -> new TreeSet<>()).add(method.getParameterCount());
            }
        }
        String text = sources.get(type.getName());
        JavaSource source = new JavaSource(text, type.getSimpleName(), constants);
        Map<String, Set<String>> needs = methods.keySet().stream().collect(Collectors.toMap(name -> name, source::needs));
        return new Code.Bean(type.getSimpleName(), delegate, reachable, text.contains("import uk.dapo.message."), methods, needs, source.writes());
    }

    private static Set<String> cases(String source) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = CASE.matcher(source);
        while (matcher.find()) {
            Pattern.compile("\\w+").matcher(matcher.group(1)).results().forEach(name -> names.add(name.group()));
        }
        return names;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, CodeReader.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is not compiled", e);
        }
    }
}
