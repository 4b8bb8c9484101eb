package org.sklad.phone.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.NewDevice;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.web.WithId;

/**
 * A phone to register.
 *
 * @param id made by the phone; it names the phone from now on
 * @param name for people, as in "Team 1"
 */
public record DeviceForm(
        @NotNull UUID id,
        @NotBlank @Size(max = 100) String name,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre)
        implements WithId {
    NewDevice device() {
        return new NewDevice(new DeviceId(id), name.strip(), new CentreCode(centre));
    }
}
