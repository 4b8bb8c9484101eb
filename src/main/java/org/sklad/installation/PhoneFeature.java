package org.sklad.installation;

import java.util.ArrayList;
import java.util.List;
import org.sklad.access.devices.DevicesFeature;
import org.sklad.access.signin.AccessFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** The rooms of the phone, in order of dependency: its registry, the data that it loads, and the delivery of its records. */
public final class PhoneFeature implements Feature {
    public final DevicesFeature devices;

    private final List<Feature> rooms = new ArrayList<>();

    PhoneFeature(Base base, AccessFeature access) {
        devices = add(new DevicesFeature(base, access));
    }

    @Override
    public List<Feature> rooms() {
        return List.copyOf(rooms);
    }

    private <F extends Feature> F add(F room) {
        rooms.add(room);
        return room;
    }
}
