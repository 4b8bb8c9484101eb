package org.sklad.access.devices;

import java.util.List;
import org.sklad.access.roles.Username;

/**
 * A phone with the operators who signed in on it, sorted by username.
 *
 * @param operators possible authors of what it delivers
 */
public record DeviceView(Device device, List<Username> operators) {
    public DeviceView {
        operators = List.copyOf(operators);
    }
}
