package org.sklad.phone.sync;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Records that a phone delivers.
 *
 * @param device id of the phone
 * @param deviceAt clock of the phone when it sends this
 */
public record SyncForm(
        @NotNull UUID device,
        @NotNull Instant deviceAt,

        @NotNull @Size(max = SyncForm.MOST) @ArraySchema(schema = @Schema(implementation = SentEntry.class))
        List<JsonNode> entries) {
    static final int MOST = 50;
}
