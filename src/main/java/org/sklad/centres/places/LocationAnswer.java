package org.sklad.centres.places;

import java.util.Optional;

/**
 * A location as the API shows it.
 *
 * @param parent the code of the location that contains it
 * @param label the ten digits on its label
 */
public record LocationAnswer(
        String centre,
        String code,
        LocationKind kind,
        CentreAnswer.Name name,
        Optional<String> parent,
        boolean active,
        String label) {
    static LocationAnswer of(LocationInTree place) {
        Location location = place.location();
        return new LocationAnswer(
                location.centre().value(),
                location.code().value(),
                location.kind(),
                new CentreAnswer.Name(location.nameBg(), location.nameEn()),
                place.parent().map(LocationCode::value),
                location.active(),
                location.id().toString());
    }
}
