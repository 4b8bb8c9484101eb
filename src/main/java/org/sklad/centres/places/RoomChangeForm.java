package org.sklad.centres.places;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The new values of a room. A missing name becomes the code. */
public record RoomChangeForm(
        @Nullable @Valid OptionalName name,
        @Nullable @Size(max = 20) String floor,
        @NotNull Boolean active) {

    RoomDetails details(RoomCode code) {
        OptionalName given = OptionalName.orNone(name);
        return new RoomDetails(given.bgOr(""), given.enOr(""), floor == null ? "" : floor.strip(), active).named(code);
    }
}
