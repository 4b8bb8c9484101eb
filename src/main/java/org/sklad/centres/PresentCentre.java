package org.sklad.centres;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import org.sklad.platform.i18n.NotFound;

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

    /** The choice where it is one of the operator's centres, the only centre where there is one, else none. */
    static PresentCentre choose(List<Centre> own, Optional<String> wanted) {
        Optional<Centre> chosen = own.stream()
                .filter(centre -> wanted.filter(centre.code().value()::equals).isPresent())
                .findFirst();
        return new PresentCentre(own, chosen.isEmpty() && own.size() == 1 ? Optional.of(own.get(0)) : chosen);
    }

    /** For pages that cannot do without one: the chosen one, or else the first; refuses who has no centre at all. */
    public Centre orFirst() {
        return chosen.or(() -> own.stream().findFirst()).orElseThrow(NotFound::new);
    }

    void putInto(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }
}
