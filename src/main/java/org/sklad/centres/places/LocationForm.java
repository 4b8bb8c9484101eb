package org.sklad.centres.places;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new location, identified by its code. A missing name becomes the code. */
public record LocationForm(
        @NotNull @Size(max = 20) @Pattern(regexp = LocationCode.PATTERN)
        String code,

        @NotNull LocationKind kind,
        @Nullable @Valid OptionalName name,

        @Nullable @Size(max = 20) @Pattern(regexp = LocationCode.PATTERN)
        String parent) {

    LocationDetails details() {
        OptionalName given = OptionalName.orNone(name);
        return new LocationDetails(
                new LocationCode(code),
                kind,
                given.bgOr(code),
                given.enOr(code),
                Optional.ofNullable(parent).map(LocationCode::new));
    }
}
