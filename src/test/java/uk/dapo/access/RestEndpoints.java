package uk.dapo.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every call a JAX-RS resource answers, found by following its annotations: {@code POST /task/{id}/claim}. */
public final class RestEndpoints {

    private final Set<String> found = new TreeSet<>();

    private RestEndpoints() {
    }

    /** @param base what stands before the resource's own path */
    public static Set<String> of(String base, Class<?> resource) {
        RestEndpoints endpoints = new RestEndpoints();
        endpoints.walk(base + path(resource).orElse(""), resource, new LinkedHashSet<>());
        return endpoints.found;
    }

    private void walk(String path, Class<?> resource, Set<Class<?>> above) {
        if (!above.add(resource)) {
            return;
        }
        for (Method method : resource.getMethods()) {
            Optional<String> own = annotated(method, Path.class).map(Path::value).map(RestEndpoints::normal);
            Set<String> verbs = new TreeSet<>();
            declarations(method).flatMap(each -> Arrays.stream(each.getAnnotations())).map(Annotation::annotationType)
                    .filter(type -> type.isAnnotationPresent(HttpMethod.class)).forEach(type -> verbs.add(type.getAnnotation(HttpMethod.class).value()));
            verbs.forEach(verb -> found.add(verb + " " + path + own.orElse("")));
            if (verbs.isEmpty() && own.isPresent()) {
                walk(path + own.get(), method.getReturnType(), new LinkedHashSet<>(above));
            }
        }
    }

    private static Optional<String> path(Class<?> resource) {
        return Stream.concat(Stream.of(resource), Arrays.stream(resource.getInterfaces())).filter(type -> type.isAnnotationPresent(Path.class))
                .map(type -> normal(type.getAnnotation(Path.class).value())).findFirst();
    }

    private static <A extends Annotation> Optional<A> annotated(Method method, Class<A> annotation) {
        return declarations(method).filter(each -> each.isAnnotationPresent(annotation)).map(each -> each.getAnnotation(annotation)).findFirst();
    }

    /** The method itself and what it overrides: annotations may stand at either. */
    private static Stream<Method> declarations(Method method) {
        return types(method.getDeclaringClass()).flatMap(type -> {
            try {
                return Stream.of(type.getMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException e) {
                return Stream.empty();
            }
        });
    }

    private static Stream<Class<?>> types(Class<?> type) {
        if (type == null) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(type), Stream.concat(types(type.getSuperclass()), Arrays.stream(type.getInterfaces()).flatMap(RestEndpoints::types)));
    }

    private static String normal(String path) {
        String clean = path.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}").replaceAll("/+$", "");
        return clean.isEmpty() || clean.startsWith("/") ? clean : "/" + clean;
    }
}
