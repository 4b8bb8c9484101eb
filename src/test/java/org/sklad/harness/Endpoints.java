package org.sklad.harness;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.SkladApplication;

/** Every method and address that the program's classes answer, such as {@code GET /api/v1/centres/{code}}. */
public final class Endpoints {
    private static final String PACKAGE = "org/sklad";

    /** The name, in a compiled class, of the annotation that marks a resource. */
    private static final String MARK = Path.class.descriptorString();

    /** Read once: reading the classes takes seconds, and they do not change. */
    private static final List<Endpoint> DESCRIBED = describe();

    private static final List<Known> KNOWN =
            DESCRIBED.stream().map(Endpoints::known).toList();

    /**
     * An endpoint and what its addresses look like.
     *
     * @param start all before the first open part. Most addresses differ in it, and comparing it takes a fraction of a match
     */
    private record Known(Endpoint endpoint, String start, Pattern pattern) {
        boolean answers(String asked) {
            return asked.startsWith(start) && pattern.matcher(asked).matches();
        }
    }

    private Endpoints() {}

    public static Set<String> all() {
        return described().stream().map(Endpoint::address).collect(Collectors.toCollection(TreeSet::new));
    }

    public static Set<String> api() {
        return all().stream().filter(each -> each.contains(" /api/")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Lists every endpoint with its parameters, ordered by address. */
    public static List<Endpoint> described() {
        return DESCRIBED;
    }

    /** Finds the endpoint that answers this path. If several fit, the one with the fewest open parts wins. */
    public static Optional<Endpoint> of(String method, String path) {
        String asked = method + " " + path.replaceFirst("[?#].*", "");
        return KNOWN.stream()
                .filter(each -> each.answers(asked))
                .map(Known::endpoint)
                .min(Comparator.comparing(each -> each.address().split("\\{", -1).length));
    }

    private static Known known(Endpoint endpoint) {
        String address = endpoint.address();
        String pattern = address.replaceAll("\\{\\w+: *([^}]+)}", "($1)").replaceAll("\\{\\w+}", "[^/]+");
        return new Known(endpoint, address.replaceFirst("\\{.*", ""), Pattern.compile(pattern));
    }

    private static List<Endpoint> describe() {
        Map<String, List<Method>> methods = new TreeMap<>();
        resources().forEach(each -> add(each, methods));
        return methods.entrySet().stream()
                .map(each -> new Endpoint(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    /**
     * Lists every class of the program that has an address. Loads only classes whose files name {@link Path}, one in fourteen:
     * taking all of them apart costs each JVM seconds.
     */
    public static List<Class<?>> resources() {
        try {
            java.nio.file.Path classes = java.nio.file.Path.of(SkladApplication.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(classes)) {
                return in(classes);
            }
            try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                return in(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> in(java.nio.file.Path root) throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(root.resolve(PACKAGE))) {
            return files.filter(each -> each.toString().endsWith(".class"))
                    .filter(Endpoints::isMarked)
                    .<Class<?>>map(each -> load(root.relativize(each).toString()))
                    .filter(each -> each.isAnnotationPresent(Path.class))
                    .toList();
        }
    }

    private static boolean isMarked(java.nio.file.Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", ".");
        try {
            return Class.forName(name, false, Endpoints.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
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
