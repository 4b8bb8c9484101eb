package org.sklad;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every method and address that the program's classes answer, as {@code GET /api/v1/centres/{code}}. */
final class Endpoints {
    /** Reading the classes takes seconds, and they do not change. */
    private static final List<Endpoint> DESCRIBED = describe();

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
