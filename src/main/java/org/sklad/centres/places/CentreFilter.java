package org.sklad.centres.places;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.AccessFilter;
import org.sklad.platform.web.CentreChoice;
import org.sklad.platform.web.PageContext;

/** Determines the present centre of a page's operator, after sign-in is checked. API requests name their centre themselves. */
@PreMatching
@Priority(Priorities.AUTHENTICATION + 10)
public final class CentreFilter implements ContainerRequestFilter {
    static final String COOKIE = "centre";

    /** Pages of one centre make it the present one, however the operator came there. */
    private static final Pattern OF_ONE = Pattern.compile("/?centres/(" + CentreCode.PATTERN + ")(?:/.*)?");

    private static final Pattern NO_PAGE = Pattern.compile("/?(?:api|assets)/.*");

    private final Centres centres;

    CentreFilter(Centres centres) {
        this.centres = centres;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        Optional<Operator> operator = AccessFilter.operator(request);
        if (operator.isEmpty() || NO_PAGE.matcher(path).matches()) {
            return;
        }
        PresentCentre present = PresentCentre.choose(centres.own(operator.get()), wanted(request, path));
        present.putInto(request);
        surround(PageContext.of(request), present, operator.get());
    }

    private static Optional<String> wanted(ContainerRequestContext request, String path) {
        Matcher ofOne = OF_ONE.matcher(path);
        return ofOne.matches()
                ? Optional.of(ofOne.group(1))
                : Optional.ofNullable(request.getCookies().get(COOKIE)).map(Cookie::getValue);
    }

    private static void surround(PageContext surroundings, PresentCentre present, Operator operator) {
        List<CentreChoice> choices = present.own().stream()
                .map(centre ->
                        new CentreChoice(centre.code().value(), centre.name(operator.language()), centre.timeZone()))
                .toList();
        surroundings.setCentres(
                choices, present.chosen().map(centre -> centre.code().value()));
        zone(present).ifPresent(surroundings::setZone);
    }

    /** Returns the zone of the present centre, or the one that all of the operator's centres share. */
    private static Optional<ZoneId> zone(PresentCentre present) {
        List<ZoneId> zones = present.chosen().map(List::of).orElse(present.own()).stream()
                .map(Centre::timeZone)
                .distinct()
                .toList();
        return zones.size() == 1 ? Optional.of(zones.get(0)) : Optional.empty();
    }
}
