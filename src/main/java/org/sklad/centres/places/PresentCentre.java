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
import org.sklad.platform.web.PageContext;

/**
 * Where the operator of a request works: the centres in which they have a role, and the one that they chose. A choice is worth
 * nothing without a role there, so it can be kept where the browser keeps it.
 *
 * @param own in the order of their codes
 * @param chosen one of these; empty for all of them
 */
public record PresentCentre(List<Centre> own, Optional<Centre> chosen) {
    private static final String PROPERTY = "org.sklad.present-centre";

    public PresentCentre {
        own = List.copyOf(own);
    }

    /** Where the operator of this page works; nowhere for requests that are no pages. */
    public static PresentCentre of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof PresentCentre present
                ? present
                : new PresentCentre(List.of(), Optional.empty());
    }

    /**
     * The centre whose rows a list shows: the one that the address asks for, else the chosen one where the operator has one of these roles
     * in it; empty for all of the operator's. The page's switch shows which.
     */
    public static Optional<CentreCode> listed(
            ContainerRequestContext request, @Nullable CentreCode asked, Operator operator, Role... any) {
        return listed(
                request, Optional.ofNullable(asked), code -> operator.roles().hasAt(code, any));
    }

    /** As {@link #listed(ContainerRequestContext, CentreCode, Operator, Role...)} for a list that asks for no centre. */
    public static Optional<CentreCode> listed(ContainerRequestContext request, Operator operator, Role... any) {
        return listed(request, Optional.empty(), code -> operator.roles().hasAt(code, any));
    }

    /**
     * As {@link #listed(ContainerRequestContext, CentreCode, Operator, Role...)}.
     *
     * @param fits whether the list can have rows of the centre for the operator
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

    private boolean isOwn(CentreCode code) {
        return own.stream().anyMatch(centre -> centre.code().equals(code));
    }

    /** The choice where it is one of the operator's centres, the only centre where there is one, else none. */
    static PresentCentre choose(List<Centre> own, Optional<String> wanted) {
        Optional<Centre> chosen = own.stream()
                .filter(centre -> wanted.filter(centre.code().value()::equals).isPresent())
                .findFirst();
        return new PresentCentre(own, chosen.isEmpty() && own.size() == 1 ? Optional.of(own.get(0)) : chosen);
    }

    /**
     * For pages of one centre: the one that the address asks for ({@code ?centre=}), else the chosen one, else the first that fits;
     * the page's switch shows which, and does not offer all of them.
     *
     * @param fits whether the operator may do there what the page is for
     * @throws NotFound where none fits
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
