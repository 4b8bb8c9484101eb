package org.sklad.centres.assets;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.OptionalName;
import org.sklad.centres.places.RoomCode;

/** A new asset, identified by its code. A missing name becomes the code. */
public record AssetForm(
        @NotNull @Size(max = 20) @Pattern(regexp = AssetCode.PATTERN)
        String code,

        @NotNull AssetCategory category,
        @Nullable @Valid OptionalName name,

        @Nullable @Size(max = 20) @Pattern(regexp = RoomCode.PATTERN)
        String room,

        @Nullable @Size(max = 60) String serialNumber) {

    AssetCode assetCode() {
        return new AssetCode(code);
    }

    AssetDetails details() {
        return new AssetChangeForm(category, name, room, serialNumber, true).details(assetCode());
    }
}
