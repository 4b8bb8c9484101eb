package org.sklad.phone.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** Another name of a phone. */
public record DeviceNameForm(
        @NotNull UUID id, @NotBlank @Size(max = 100) String name) implements WithId {}
