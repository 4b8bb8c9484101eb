package org.sklad.printing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A PDF response that the browser displays. */
final class Pdf {
    static final String TYPE = "application/pdf";

    private Pdf() {}

    /**
     * Returns the response.
     *
     * @param name file name without extension; never typed by anybody
     */
    static Response.ResponseBuilder inline(byte[] pdf, String name) {
        return Response.ok(pdf, TYPE).header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"");
    }
}
