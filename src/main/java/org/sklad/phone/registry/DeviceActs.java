package org.sklad.phone.registry;

import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.ActWithResult.Guard;
import org.sklad.access.acts.Making;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.Devices;
import org.sklad.platform.web.Forms;

/** The acts on phones. */
final class DeviceActs {
    static final String PATH = "/phone/devices";
    static final String PAGE = "/devices";
    static final String ONE = "/{device}";
    static final String BLOCKING = ONE + "/blocking";
    static final String WIPING = ONE + "/wiping";
    static final String NAME = ONE + "/name";

    /** Registers a phone. */
    final Making<DeviceForm> register;

    /** Stops new data for a phone. */
    final Act<UUID, ActForm> block;

    /** Has a phone erased. */
    final Act<UUID, ActForm> wipe;

    /** Renames a phone. */
    final Act<UUID, DeviceNameForm> rename;

    DeviceActs(Devices devices, Forms forms) {
        register = Making.at(
                forms,
                PATH,
                (form, by) -> Devices.requireMayRegister(form.centre(), by),
                (claim, form, by) -> devices.register(claim, form.device(), by));
        Guard<UUID> guard = (id, by) -> devices.managed(new DeviceId(id), by);
        block = Act.<UUID, ActForm>on(
                        forms,
                        PATH + BLOCKING,
                        guard,
                        (claim, id, form, by) -> devices.block(claim, new DeviceId(id), by))
                .then(PAGE + ONE, "registry.blocked");
        wipe = Act.<UUID, ActForm>on(
                        forms, PATH + WIPING, guard, (claim, id, form, by) -> devices.wipe(claim, new DeviceId(id), by))
                .then(PAGE + ONE, "registry.wiped");
        rename = Act.<UUID, DeviceNameForm>on(
                        forms,
                        PATH + NAME,
                        guard,
                        (claim, id, form, by) -> devices.rename(
                                claim, new DeviceId(id), form.name().strip(), by))
                .then(PAGE + ONE, "registry.renamed");
    }
}
