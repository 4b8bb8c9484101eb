package org.sklad.programme.consultations;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** A follow-up that is no longer needed. */
public record FollowUpDismissalForm(
        @NotNull UUID id, @NotNull FollowUpReason reason) implements WithId {}
