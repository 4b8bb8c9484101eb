package org.sklad.centres.places;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The new values of a location. A missing name becomes the code; without a parent it is top-level. */
public record LocationChangeForm(
        @Nullable @Valid OptionalName name,

        @Nullable @Size(max = 20) @Pattern(regexp = LocationCode.PATTERN)
        String parent,

        @NotNull Boolean active) {

    LocationChange change(LocationCode code, long version) {
        OptionalName given = OptionalName.orNone(name);
        return new LocationChange(
                given.bgOr(code.value()),
                given.enOr(code.value()),
                Optional.ofNullable(parent).map(LocationCode::new),
                active,
                version);
    }
}
