package org.sklad;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every method and address that the program's classes answer, as {@code GET /api/v1/centres/{code}}. */
final class Endpoints {
    /** Reading the classes takes seconds, and they do not change. */
    private static final List<Endpoint> DESCRIBED = describe();

    /** By the addresses. */
    private static final Map<String, Pattern> PATTERNS =
            DESCRIBED.stream().map(Endpoint::address).collect(Collectors.toMap(each -> each, Endpoints::pattern));

    private Endpoints() {}

    static Set<String> all() {
        return described().stream().map(Endpoint::address).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> api() {
        return all().stream().filter(each -> each.contains(" /api/")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with what each takes, in the order of the addresses. */
    static List<Endpoint> described() {
        return DESCRIBED;
    }

    /** What answers this path: of those that fit it, the one that leaves the least of it open. */
    static Optional<Endpoint> of(String method, String path) {
        String asked = method + " " + path.replaceFirst("[?#].*", "");
        return DESCRIBED.stream()
                .filter(each -> Objects.requireNonNull(PATTERNS.get(each.address()))
                        .matcher(asked)
                        .matches())
                .min(Comparator.comparing(each -> each.address().split("\\{", -1).length));
    }

    private static Pattern pattern(String address) {
        return Pattern.compile(address.replaceAll("\\{\\w+: *([^}]+)}", "($1)").replaceAll("\\{\\w+}", "[^/]+"));
    }

    private static List<Endpoint> describe() {
        Map<String, List<Method>> methods = new TreeMap<>();
        for (JavaClass each : OurClasses.ALL) {
            if (each.isAnnotatedWith(Path.class)) {
                add(each.reflect(), methods);
            }
        }
        return methods.entrySet().stream()
                .map(each -> new Endpoint(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private static void add(Class<?> resource, Map<String, List<Method>> methods) {
        String root = resource.getAnnotation(Path.class).value();
        for (Method method : resource.getMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (http != null) {
                    Path path = method.getAnnotation(Path.class);
                    String address = http.value() + " " + joined(root, path == null ? "" : path.value());
                    methods.computeIfAbsent(address, any -> new ArrayList<>()).add(method);
                }
            }
        }
    }

    private static String joined(String root, String path) {
        String joined = ("/" + root + "/" + path).replaceAll("/+", "/");
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
