package org.sklad.access.devices;

import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of phones.
 *
 * @param centre code of a centre; null for all that the operator sees
 * @param state null for all
 */
public record DeviceFilter(
        @Nullable String centre, @Nullable DeviceState state) {
    public static final DeviceFilter ALL = new DeviceFilter(null, null);
}
