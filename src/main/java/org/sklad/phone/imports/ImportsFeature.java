package org.sklad.phone.imports;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.devices.DevicesFeature;
import org.sklad.access.signin.AccessFeature;
import org.sklad.people.beneficiaries.PersonalRecords;
import org.sklad.phone.sync.SyncFeature;
import org.sklad.platform.db.SealedRows;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.feature.RepeatedJob;

/** Imports of files that phones save. */
public final class ImportsFeature implements Feature {
    public final Imports imports;
    public final UnreadableRecords unreadable;
    public final SettledRecords settled;
    public final PendingDecisions decisions;
    public final PersonalRecords records;

    final FileKeys keys;

    private final Base base;
    private final UnreadableTexts texts;

    public ImportsFeature(Base base, AccessFeature access, DevicesFeature devices, SyncFeature sync) {
        this.base = base;
        keys = new FileKeys(base.database(), base.keys().fields(), base.randomness(), base.clock());
        texts = new UnreadableTexts(base.keys().fields(), base.messages());
        records = new UnreadablePersonalRecords(texts);
        unreadable = new UnreadableRecords(base.database(), texts, base.clock());
        settled = new SettledRecords(base.database(), base.clock());
        decisions = new UnreadableDecisions(base.database());
        imports = new Imports(
                base.database(),
                devices.devices,
                sync.deliveries,
                sync.photos,
                keys,
                unreadable,
                new Imports.Trail(access.audit, base.forms(), base.clock()));
    }

    @Override
    public List<Object> components() {
        UnreadableActs acts = new UnreadableActs(unreadable, base.forms());
        return List.of(
                new ImportsResource(imports, keys),
                new UnreadableRecordsResource(unreadable, acts),
                new UnreadablePages(unreadable, acts, imports, base.randomness()));
    }

    @Override
    public List<Managed> jobs() {
        return List.of(new RepeatedJob(
                "deleting settled records of phones",
                Duration.ofMinutes(3),
                Duration.ofHours(1),
                settled::run,
                () -> {}));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("imports");
    }

    @Override
    public List<SealedRows> sealedRows() {
        return List.of(texts, keys);
    }
}
