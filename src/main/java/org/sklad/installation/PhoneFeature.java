package org.sklad.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sklad.access.devices.DevicesFeature;
import org.sklad.access.offline.OfflineKind;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.signin.AccessFeature;
import org.sklad.aid.conflicts.DecisionRecords;
import org.sklad.aid.handouts.HandoutsFeature;
import org.sklad.aid.needs.NeedsFeature;
import org.sklad.people.beneficiaries.PersonalRecords;
import org.sklad.phone.app.AppFeature;
import org.sklad.phone.imports.ImportsFeature;
import org.sklad.phone.registry.RegistryFeature;
import org.sklad.phone.snapshot.SnapshotFeature;
import org.sklad.phone.sync.SyncFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.repairs.orders.RepairsFeature;

/** The rooms of the phone, in order of dependency: its registry, the data that it loads, the delivery of its records, and the import of its files. */
public final class PhoneFeature implements Feature {
    public final DevicesFeature devices;
    public final SnapshotFeature snapshot;
    public final SyncFeature sync;
    public final ImportsFeature imports;

    /** The records of people in the programme and in files of phones, for the access export and the erasure. */
    final List<PersonalRecords> records;

    private final List<Feature> rooms = new ArrayList<>();

    PhoneFeature(
            Base base,
            SkladConfiguration settings,
            AccessFeature access,
            NeedsFeature needs,
            HandoutsFeature handouts,
            RepairsFeature repairs,
            ProgrammeFeature programme) {
        devices = add(new DevicesFeature(base, access));
        add(new AppFeature(base));
        add(new RegistryFeature(base, devices));
        snapshot = add(new SnapshotFeature(base, devices, settings.phoneHours()));
        List<OfflineKind<?>> kinds = Stream.concat(
                        Stream.<OfflineKind<?>>of(handouts.offlineHandouts, needs.offlineNeeds, repairs.offlineReports),
                        programme.offline().stream())
                .toList();
        sync = add(new SyncFeature(
                base,
                devices,
                kinds,
                Map.of(
                        RecordKind.WORK_ORDER,
                        repairs.photos::addOffline,
                        RecordKind.INFORMATION_SESSION,
                        programme.sessions.photos::addOffline)));
        imports = add(new ImportsFeature(base, access, devices, sync));
        DecisionRecords decisions = new DecisionRecords(base.keys().dataKeys());
        records = Stream.concat(programme.records().stream(), Stream.of(imports.records, decisions))
                .toList();
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
