package org.sklad.platform.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;

/** Forms for tests that call a page without a server. */
public final class Sent {
    private Sent() {}

    /**
     * Makes a form as a page receives it.
     *
     * @param fields the typed values, for pages that use them before they read the form
     */
    public static <T> Submitted<T> form(T form, Map<String, String> fields) {
        Map<String, List<String>> typed = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
        return new Submitted<>(() -> new Submitted.Sent<>(
                FormState.typed(typed),
                JsonNodeFactory.instance.objectNode(),
                any -> new Submitted.Read<>(form, List.of()),
                Map.of(),
                new FormRows(Map.of())));
    }

    /**
     * Makes the query of an address as a page receives it.
     *
     * @param query without the question mark
     */
    public static UriInfo query(String query) {
        URI root = URI.create("http://localhost/");
        return new ContainerRequest(root, root.resolve("?" + query), "GET", null, new MapPropertiesDelegate(), null)
                .getUriInfo();
    }
}
