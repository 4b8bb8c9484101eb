package org.sklad.centres.places;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.Frame;

/**
 * The open locations of a centre for a field that chooses one of them ({@code centres/places/field.jte}).
 *
 * @param some the first of them in tree order
 * @param more true if there are more: then the code is typed, and these are suggestions
 */
public record OpenLocations(CentreCode centre, List<Location> some, boolean more) {
    static final int MOST = 300;

    public OpenLocations {
        some = List.copyOf(some);
    }

    public boolean isEmpty() {
        return some.isEmpty();
    }

    /** Returns these locations without one. */
    public OpenLocations without(LocationCode code) {
        return new OpenLocations(
                centre, some.stream().filter(each -> !each.code().equals(code)).toList(), more);
    }

    /** Returns the options. A chosen location that is closed, or of another kind, remains an option; a code that nothing has does not. */
    public List<Choice> choices(Frame frame, String chosen) {
        Optional<Choice> kept = Optional.of(chosen)
                .filter(code -> !code.isEmpty()
                        && some.stream().noneMatch(each -> each.code().value().equals(code)))
                .flatMap(code -> LocationAddress.find(code, centre)
                        .filter(address -> !frame.name(address).equals(address.toString()))
                        .map(address -> new Choice(code, frame.name(address))));
        return Stream.concat(
                        kept.stream(),
                        some.stream().map(each -> new Choice(each.code().value(), each.called(frame.language()))))
                .toList();
    }
}
