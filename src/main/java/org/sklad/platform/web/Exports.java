package org.sklad.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.sklad.platform.sheets.Format;

/**
 * Serves lists as files. A method with {@code @Produces(Exports.ALL)} returns a list in every form. A link cannot send an Accept
 * header, so {@code format=csv} in the address replaces it.
 */
@Provider
@PreMatching
@Priority(10)
public final class Exports implements ContainerRequestFilter {
    /** Has a low quality value, so that a client that accepts anything gets JSON. */
    public static final String CSV = "text/csv;qs=0.2";

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;qs=0.1";

    /** A list on paper, in the columns of its page. */
    public static final String PDF = "application/pdf;qs=0.05";

    /** Every form of a declared list. */
    public static final String ALL = "application/json, " + CSV + ", " + XLSX + ", " + PDF;

    private static final String PAPER = "pdf";

    public static final String FORMAT = "format";

    @Override
    public void filter(ContainerRequestContext request) {
        String wanted = request.getUriInfo().getQueryParameters().getFirst(FORMAT);
        if (wanted != null && request.getMethod().equals(HttpMethod.GET)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, mediaType(wanted));
        }
    }

    private static String mediaType(String wanted) {
        return wanted.equals(PAPER)
                ? "application/pdf"
                : Arrays.stream(Format.values())
                        .filter(each -> each.extension().equals(wanted))
                        .findFirst()
                        .orElseThrow(NotAcceptableException::new)
                        .mediaType();
    }
}
