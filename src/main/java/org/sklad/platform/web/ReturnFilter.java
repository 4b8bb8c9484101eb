package org.sklad.platform.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

/**
 * Redirects to the page in {@code ?then=} after a successful act, for a button on a page to which the act itself does not return. Accepts
 * only paths of this site. A refused act shows its own page.
 */
public final class ReturnFilter implements ContainerResponseFilter {
    static final String PARAMETER = "then";

    /** Returns the address of an act, after which the page leads back. */
    public static String returning(String act, String page) {
        return act + "?" + PARAMETER + "=" + page;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String then = request.getUriInfo().getQueryParameters().getFirst(PARAMETER);
        if (then != null
                && request.getMethod().equals(HttpMethod.POST)
                && response.getStatus() == Status.SEE_OTHER.getStatusCode()) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, Pages.local(then));
        }
    }
}
