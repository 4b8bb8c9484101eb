package org.sklad.programme.consultations;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** A finished follow-up that is due again. */
public record FollowUpReopeningForm(
        @NotNull UUID id, @NotNull ReopeningReason reason) implements WithId {}
