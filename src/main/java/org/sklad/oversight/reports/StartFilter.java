package org.sklad.oversight.reports;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Set;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.AccessFilter;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.web.PageContext;

/**
 * Adds the operator's figures to the page on which their work begins, and to each page of a manager the number of decisions that
 * wait. Those pages do not depend on reports.
 */
@Priority(Priorities.USER)
public final class StartFilter implements ContainerRequestFilter {
    private static final String DECIDE = "overview";
    private static final Set<String> PAGES = Set.of("scan", "hand-out", "my-work", DECIDE);

    private final StartPage starts;

    StartFilter(StartPage starts) {
        this.starts = starts;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (request.getMethod().equals(HttpMethod.GET)
                && !path.startsWith("api/")
                && !path.startsWith("assets/")
                && request.getHeaderString("HX-Request") == null) {
            AccessFilter.operator(request)
                    .filter(operator -> !PresentCentre.of(request).own().isEmpty())
                    .ifPresent(operator -> add(path, operator, request));
        }
    }

    private void add(String path, Operator operator, ContainerRequestContext request) {
        PageContext page = PageContext.of(request);
        PresentCentre present = PresentCentre.of(request);
        if (PAGES.contains(path)) {
            page.setGlance(starts.of(operator, present, path.equals(DECIDE)));
        }
        starts.waiting(operator, present).ifPresent(count -> page.setWaiting(OverviewPages.DECIDE, count));
    }
}
