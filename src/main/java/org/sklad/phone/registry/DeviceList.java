package org.sklad.phone.registry;

import java.util.List;
import org.sklad.access.devices.Device;
import org.sklad.access.devices.DeviceFilter;
import org.sklad.access.devices.DeviceState;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of phones. */
final class DeviceList {
    static final Listing<DeviceFilter, Device, PlaceInTime> LIST = Listing.<DeviceFilter, Device>latest(
                    "phone/devices", "registry.devices")
            .path(DeviceActs.PAGE)
            .link(Device::id)
            .purpose("registry.purpose")
            .empty("registry.empty")
            .choice("state", "registry.state", List.of(DeviceState.values()), DeviceList::words)
            .column(Column.text("registry.name", "#meta+name", Device::name), each -> new Shown.Prose(each.name()))
            .named("registry.centre", "#loc+code", Device::centre)
            .chip("registry.state", "#status+code", Device::state, DeviceList::chip)
            .named("registry.registered-by", "#contact+code", Device::registeredBy)
            .time("registry.registered-at", "#date+start", Device::registeredAt)
            .time("registry.seen-at", "#date+used", Device::seenAt)
            .fileText("registry.id", "#meta+id", Device::id);

    private DeviceList() {}

    static Message words(DeviceState state) {
        return Message.of("registry.state." + state);
    }

    private static Shown.Chip chip(Device device) {
        return new Shown.Chip(kind(device.state()), words(device.state()));
    }

    /** Returns the look of a state. */
    static String kind(DeviceState state) {
        return switch (state) {
            case ACTIVE -> "done";
            case BLOCKED -> "soon";
            case WIPED -> "neutral";
        };
    }
}
