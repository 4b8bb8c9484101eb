package org.sklad.oversight.reports;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Set;
import org.sklad.access.signin.AccessFilter;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.web.PageContext;

/** Adds the operator's figures to the page on which their work begins. Those pages do not depend on reports. */
@Priority(Priorities.USER)
public final class StartFilter implements ContainerRequestFilter {
    private static final Set<String> PAGES = Set.of("scan", "hand-out", "my-work", "overview");

    private final StartPage starts;

    StartFilter(StartPage starts) {
        this.starts = starts;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.GET)
                && PAGES.contains(request.getUriInfo().getPath())) {
            AccessFilter.operator(request)
                    .filter(operator -> !PresentCentre.of(request).own().isEmpty())
                    .ifPresent(operator ->
                            PageContext.of(request).setGlance(starts.of(operator, PresentCentre.of(request))));
        }
    }
}
