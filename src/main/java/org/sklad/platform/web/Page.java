package org.sklad.platform.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * An answer in HTML: a template ({@code access/operators.jte}) with the parameter {@code frame} ({@link Frame}) and one
 * {@code view}. The template decides whether it is a whole page or a fragment.
 *
 * @param centre of the object on the page: times are shown in its zone, whichever centre is chosen
 */
public record Page(String template, Object view, int status, Optional<String> centre) {
    public static Page of(String template, Object view) {
        return new Page(template, view, 200, Optional.empty());
    }

    public Page withStatus(int other) {
        return new Page(template, view, other, centre);
    }

    /** Returns a copy for an object in a centre. */
    public Page at(String code) {
        return new Page(template, view, status, Optional.of(code));
    }

    public Response response() {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(this)
                .build();
    }
}
