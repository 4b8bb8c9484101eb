package org.sklad.platform.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * An answer in HTML: a template ({@code access/operators.jte}) with a parameter {@code frame} ({@link Frame}) and
 * one {@code view}. Whether it is a whole page or a fragment is the template's own affair.
 */
public record Page(String template, Object view, int status) {
    public static Page of(String template, Object view) {
        return new Page(template, view, 200);
    }

    public Page withStatus(int other) {
        return new Page(template, view, other);
    }

    public Response response() {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(this)
                .build();
    }
}
