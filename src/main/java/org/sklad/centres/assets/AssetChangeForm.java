package org.sklad.centres.assets;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.OptionalName;
import org.sklad.centres.places.RoomCode;

/** The new values of an asset. A missing name becomes the code. */
public record AssetChangeForm(
        @NotNull AssetCategory category,
        @Nullable @Valid OptionalName name,

        @Nullable @Size(max = 20) @Pattern(regexp = RoomCode.PATTERN)
        String room,

        @Nullable @Size(max = 60) String serialNumber,
        @NotNull Boolean active) {

    AssetDetails details(AssetCode code) {
        OptionalName given = OptionalName.orNone(name);
        return new AssetDetails(
                category,
                given.bgOr(code.value()),
                given.enOr(code.value()),
                Optional.ofNullable(room).map(RoomCode::new),
                serialNumber == null ? "" : serialNumber.strip(),
                active);
    }
}
