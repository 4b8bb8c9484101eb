package org.sklad.harness;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Submitted;

/**
 * An address with its method and its parameters. Reflection finds them in the code, so no list needs upkeep.
 *
 * @param address such as {@code GET /api/v1/centres/{code}}
 * @param methods one, or a second for the same list as a file
 */
public record Endpoint(String address, List<Method> methods) {
    public String method() {
        return address.substring(0, address.indexOf(' '));
    }

    public String path() {
        return address.substring(address.indexOf(' ') + 1);
    }

    public boolean isApi() {
        return path().startsWith("/api/");
    }

    public boolean takesBody() {
        return method().equals("POST") || method().equals("PUT");
    }

    public boolean isExported() {
        return !formats().isEmpty();
    }

    /** Returns the forms of the list as a file; none if it is no list. */
    public List<String> formats() {
        return methods.stream()
                .map(Method::getReturnType)
                .flatMap(each -> each == ListAnswer.class
                        ? Stream.of("csv", "xlsx", "pdf")
                        : each == Sheet.class ? Stream.of("csv", "xlsx") : Stream.of())
                .toList();
    }

    /** Returns the record that the endpoint reads from the body. Empty if it reads none, or a file. */
    public Optional<Class<?>> form() {
        return methods.stream()
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .flatMap(parameter -> form(parameter).stream())
                .findFirst();
    }

    private static Optional<Class<?>> form(Parameter parameter) {
        if (parameter.getType() == Submitted.class) {
            ParameterizedType type = (ParameterizedType) parameter.getParameterizedType();
            return Optional.of((Class<?>) type.getActualTypeArguments()[0]);
        }
        boolean isBody = parameter.getType().isRecord() && parameter.getAnnotations().length == 0;
        return isBody ? Optional.of(parameter.getType()) : Optional.empty();
    }

    /** True if the endpoint answers a browser with a page. */
    public boolean isPage() {
        return method().equals("GET")
                && methods.stream()
                        .map(method -> Optional.ofNullable(method.getAnnotation(Produces.class))
                                .orElseGet(() -> method.getDeclaringClass().getAnnotation(Produces.class)))
                        .anyMatch(each -> each != null && List.of(each.value()).contains(MediaType.TEXT_HTML));
    }

    /** True if the endpoint takes the form of a page. */
    public boolean isForm() {
        return method().equals("POST") && !isApi();
    }

    /** Returns the first declared media type of the body. Empty if the endpoint declares none. */
    public String consumes() {
        return methods.stream()
                .map(method -> Optional.ofNullable(method.getAnnotation(Consumes.class))
                        .orElseGet(() -> method.getDeclaringClass().getAnnotation(Consumes.class)))
                .filter(each -> each != null)
                .map(each -> each.value()[0])
                .findFirst()
                .orElse("");
    }

    /** Returns the names of the query parameters. */
    public Set<String> queries() {
        Set<String> names = new TreeSet<>();
        for (Method method : methods) {
            for (Parameter parameter : method.getParameters()) {
                add(parameter.getAnnotations(), names);
                if (parameter.isAnnotationPresent(BeanParam.class)) {
                    addOf(parameter.getType(), names);
                }
            }
        }
        return names;
    }

    private static void addOf(Class<?> bean, Set<String> names) {
        for (Field field : bean.getDeclaredFields()) {
            add(field.getAnnotations(), names);
        }
        for (Constructor<?> constructor : bean.getDeclaredConstructors()) {
            for (Annotation[] annotations : constructor.getParameterAnnotations()) {
                add(annotations, names);
            }
        }
        for (Method setter : bean.getDeclaredMethods()) {
            add(setter.getAnnotations(), names);
        }
    }

    private static void add(Annotation[] annotations, Set<String> names) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                names.add(query.value());
            }
        }
    }
}
