package org.sklad.phone.sync;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Records that a phone delivers.
 *
 * @param device id of the phone
 * @param deviceAt clock of the phone when it sends this
 */
public record SyncForm(
        @Nullable @NotNull UUID device,
        @Nullable @NotNull Instant deviceAt,
        @Nullable @NotNull @Size(max = SyncForm.MOST) @ArraySchema(schema = @Schema(implementation = SentEntry.class))
        List<JsonNode> entries) {
    static final int MOST = 50;

    /** Requires what is needed to answer each entry. */
    void require() {
        List<FieldError> errors = new ArrayList<>();
        if (device == null) {
            errors.add(new FieldError("device", Message.of("platform.field.required")));
        }
        if (deviceAt == null) {
            errors.add(new FieldError("deviceAt", Message.of("platform.field.required")));
        }
        if (entries == null) {
            errors.add(new FieldError("entries", Message.of("platform.field.required")));
        } else if (entries.size() > MOST) {
            errors.add(new FieldError("entries", Message.of("platform.field.too-many", MOST)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
