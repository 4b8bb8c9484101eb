package org.sklad.centres.places;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new room, identified by its code. A missing name becomes the code. */
public record RoomForm(
        @NotNull @Size(max = 20) @Pattern(regexp = RoomCode.PATTERN)
        String code,

        @Nullable @Valid OptionalName name,
        @Nullable @Size(max = 20) String floor) {

    RoomCode roomCode() {
        return new RoomCode(code);
    }

    RoomDetails details() {
        return new RoomChangeForm(name, floor, true).details(roomCode());
    }
}
