package org.sklad.printing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A PDF as an answer that a browser shows. */
final class Pdf {
    static final String TYPE = "application/pdf";

    private Pdf() {}

    /** @param name of the file without its ending; nothing that anybody typed */
    static Response.ResponseBuilder inline(byte[] pdf, String name) {
        return Response.ok(pdf, TYPE).header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"");
    }
}
