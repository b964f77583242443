package uk.dapo.doors;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Every operation a REST resource offers, found from its class: {@code POST /task/{id}/claim}. */
final class Operations {

    private final Set<String> found = new TreeSet<>();

    private Operations() {
    }

    static Set<String> of(Class<?> resource) {
        Operations operations = new Operations();
        String root = all(resource).stream().map(type -> type.getAnnotation(Path.class)).filter(Objects::nonNull).findFirst().map(Path::value).orElse("");
        operations.walk("/" + root, resource, 0);
        return operations.found;
    }

    private void walk(String base, Class<?> resource, int depth) {
        if (depth > 8) {
            throw new IllegalStateException("A resource leads in circles at " + base);
        }
        for (Method method : resource.getMethods()) {
            Optional<String> path = declared(resource, method, each -> Optional.ofNullable(each.getAnnotation(Path.class)).map(Path::value).orElse(null));
            Optional<String> verb = declared(resource, method, Operations::verb);
            String whole = (base + "/" + path.orElse("")).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
            if (verb.isPresent()) {
                found.add(verb.get() + " " + whole);
            } else if (path.isPresent()) {
                walk(whole, method.getReturnType(), depth + 1);
            }
        }
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }

    /** Annotations stand on the class or on an interface of it. */
    private static Optional<String> declared(Class<?> resource, Method method, Function<Method, String> read) {
        return all(resource).stream().map(type -> {
            try {
                return read.apply(type.getDeclaredMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException e) {
                return null;
            }
        }).filter(Objects::nonNull).findFirst();
    }

    private static Set<Class<?>> all(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>();
        if (type != null && type != Object.class) {
            types.add(type);
            types.addAll(all(type.getSuperclass()));
            for (Class<?> each : type.getInterfaces()) {
                types.addAll(all(each));
            }
        }
        return types;
    }
}
