package org.sklad.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriBuilder;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;

/**
 * The page of a form whose own address takes forms only. A browser asks for such an address when the answer to the form is bookmarked,
 * or when the station was locked or the session ended on it.
 */
final class PageOfForm {
    private PageOfForm() {}

    /**
     * Returns the nearest page of the class that takes the form: above the form's address if there is one, or beside it. Returns the
     * address above the form if the class has no page.
     *
     * @param asked a request by GET of the address
     */
    static String of(ExtendedUriInfo asked) {
        String form = "/" + asked.getPath(false);
        return asked.getMatchedRuntimeResources().stream()
                .limit(1) // the innermost
                .flatMap(each -> each.getResourceMethods().stream())
                .map(each -> each.getInvocable().getHandler().getHandlerClass())
                .flatMap(handler -> pages(handler, form))
                .max(Comparator.comparing((String page) -> common(page, form))
                        .thenComparing(page -> -segments(page).size())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseGet(() -> form.substring(0, Math.max(1, form.lastIndexOf('/'))));
    }

    /** Returns the addresses of the pages of a class that need no more names than the form has. */
    private static Stream<String> pages(Class<?> handler, String form) {
        Map<String, String> names = new HashMap<>();
        boolean unknown = templates(handler, POST.class).noneMatch(each -> each.match(form, names));
        return unknown
                ? Stream.of()
                : templates(handler, GET.class)
                        .filter(each -> names.keySet().containsAll(each.getTemplateVariables()))
                        .map(each -> UriBuilder.fromPath(each.getTemplate())
                                .buildFromEncodedMap(names)
                                .toString());
    }

    private static Stream<UriTemplate> templates(Class<?> handler, Class<? extends Annotation> method) {
        return Stream.of(handler.getMethods())
                .filter(each -> each.isAnnotationPresent(method))
                .map(each -> "/" + path(handler) + "/" + path(each))
                .map(each -> new UriTemplate(each.replaceAll("/+", "/").replaceFirst("(.)/$", "$1")));
    }

    private static String path(AnnotatedElement resource) {
        return Optional.ofNullable(resource.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
    }

    private static int common(String page, String form) {
        List<String> one = segments(page);
        List<String> other = segments(form);
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    private static List<String> segments(String address) {
        return Arrays.stream(address.split("/", -1))
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
