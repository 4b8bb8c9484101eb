package org.sklad.centres.places;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.Query;
import org.sklad.platform.web.PageContext;

/**
 * The workplace of a request's operator: the centres in which they have a role, and the chosen one. A choice has no effect
 * without a role there, so the browser can store it.
 *
 * @param own the operator's centres, sorted by code
 * @param chosen one of them; empty for all of them
 */
public record PresentCentre(List<Centre> own, Optional<Centre> chosen) {
    private static final String PROPERTY = "org.sklad.present-centre";

    public PresentCentre {
        own = List.copyOf(own);
    }

    /** Returns the present centre of a page; no centres for a request that is not for a page. */
    public static PresentCentre of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof PresentCentre present
                ? present
                : new PresentCentre(List.of(), Optional.empty());
    }

    /**
     * Returns the centre whose rows a list shows: the one in the address, else the chosen one if the operator has one of these
     * roles there; empty for all of the operator's centres. The page's switch shows the centre.
     */
    public static Optional<CentreCode> listed(
            ContainerRequestContext request, @Nullable CentreCode asked, Operator operator, Role... any) {
        return listed(
                request, Optional.ofNullable(asked), code -> operator.roles().hasAt(code, any));
    }

    /**
     * Does the same as {@link #listed(ContainerRequestContext, CentreCode, Operator, Role...)} for a list without a centre in its
     * address.
     */
    public static Optional<CentreCode> listed(ContainerRequestContext request, Operator operator, Role... any) {
        return listed(request, Optional.empty(), code -> operator.roles().hasAt(code, any));
    }

    /**
     * Does the same as {@link #listed(ContainerRequestContext, CentreCode, Operator, Role...)}.
     *
     * @param fits true if the list can have rows of the centre for the operator
     */
    public static Optional<CentreCode> listed(
            ContainerRequestContext request, Optional<CentreCode> asked, Predicate<CentreCode> fits) {
        PresentCentre present = of(request);
        Optional<CentreCode> listed =
                asked.or(() -> present.chosen.map(Centre::code).filter(fits));
        PageContext surroundings = PageContext.of(request);
        surroundings.setCentre(listed.filter(present::isOwn).map(CentreCode::value));
        present.own.stream()
                .filter(centre -> listed.filter(centre.code()::equals).isPresent())
                .forEach(centre -> surroundings.setZone(centre.timeZone()));
        return listed;
    }

    /** Returns the query of a list at the centre whose rows its page shows. Requires one of the roles anywhere. */
    public static <F> Query<F> narrowed(
            Query<F> query, ContainerRequestContext request, Operator operator, Role... any) {
        operator.require(any);
        return query.with(
                "centre",
                listed(
                                request,
                                CentreCode.asked(query.value("centre")),
                                code -> operator.roles().hasAt(code, any))
                        .map(CentreCode::value));
    }

    private boolean isOwn(CentreCode code) {
        return own.stream().anyMatch(centre -> centre.code().equals(code));
    }

    /** Returns the wanted centre if it is one of the operator's centres, else their only centre, else no centre. */
    static PresentCentre choose(List<Centre> own, Optional<String> wanted) {
        Optional<Centre> chosen = own.stream()
                .filter(centre -> wanted.filter(centre.code().value()::equals).isPresent())
                .findFirst();
        return new PresentCentre(own, chosen.isEmpty() && own.size() == 1 ? Optional.of(own.get(0)) : chosen);
    }

    /**
     * Returns the centre of a page for one centre: the one in the address ({@code ?centre=}), else the chosen one, else the first
     * that fits. The page's switch shows it and does not offer all centres.
     *
     * @param fits true if the operator may do the page's act there
     * @throws NotFound if no centre fits
     */
    public static Centre one(ContainerRequestContext request, Predicate<CentreCode> fits) {
        PresentCentre present = of(request);
        Optional<String> asked = Optional.ofNullable(
                        request.getUriInfo().getQueryParameters().getFirst("centre"))
                .filter(each -> !each.isEmpty());
        List<Centre> fitting = present.own.stream()
                .filter(centre -> asked.map(centre.code().value()::equals).orElse(true))
                .filter(centre -> fits.test(centre.code()))
                .toList();
        Centre one = present.chosen
                .filter(fitting::contains)
                .or(() -> fitting.stream().findFirst())
                .orElseThrow(NotFound::new);
        PageContext surroundings = PageContext.of(request);
        surroundings.setOnlyCentre(one.code().value());
        surroundings.setZone(one.timeZone());
        return one;
    }

    void putInto(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }
}
