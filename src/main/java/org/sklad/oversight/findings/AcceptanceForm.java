package org.sklad.oversight.findings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/**
 * A finding to be accepted as right.
 *
 * @param subject as written in the list of findings
 * @param stamp of the finding as the manager saw it; if it is absent, the finding as it is now is accepted
 * @param reason why the data is right
 */
public record AcceptanceForm(
        @NotNull UUID id,
        @NotBlank @Size(max = FindingKey.MOST_CHARACTERS) String subject,
        @Nullable @Size(max = 200) String stamp,
        @NotBlank @Size(max = 500) String reason)
        implements WithId {}
