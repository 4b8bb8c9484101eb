package org.sklad.phone.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.Devices;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneOperator;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;

/** The data of a centre that a phone keeps for the time without a network. */
public final class Snapshots {
    private final Devices devices;
    private final SnapshotReader reader;
    private final SentSnapshots sent;
    private final InstantSource clock;
    private final int wipeAfterHours;

    /** @param wipeAfterHours hours without a network after which a phone erases the data */
    Snapshots(Database database, Devices devices, Messages messages, InstantSource clock, int wipeAfterHours) {
        this.devices = devices;
        this.reader = new SnapshotReader(database, new ItemNames(messages));
        this.sent = new SentSnapshots(Duration.ofHours(wipeAfterHours));
        this.clock = clock;
        this.wipeAfterHours = wipeAfterHours;
    }

    /**
     * Loads the data of a centre: what changed since a version that the phone got for the same operator, and everything after any other
     * version. Medicines, in stock, needed or given, are left out without the right to hand them out.
     *
     * @param since version that the phone has; empty for none
     * @throws NotFound if the centre has no such phone, or none of the operator
     * @throws Forbidden if the operator has no field role at the centre
     * @throws Refusal of type {@code device-blocked} or {@code device-wiped}
     */
    public SnapshotAnswer load(DeviceId device, CentreCode centre, String since, Operator by) {
        devices.loading(device, centre, by);
        Instant now = clock.instant();
        SentSnapshots.Holder holder = new SentSnapshots.Holder(device, centre, by.username());
        Optional<SentSnapshot> former = sent.find(holder, since);
        SnapshotLists lists = reader.lists(centre, now, by);
        Changes changes = new Changes(former);
        SnapshotLists changed = new SnapshotLists(
                lists.centre(),
                changes.of(SnapshotList.PLACES, lists.places()),
                changes.of(SnapshotList.ITEMS, lists.items()),
                changes.of(SnapshotList.LOTS, lists.lots()),
                changes.of(SnapshotList.STOCK, lists.stock()),
                changes.of(SnapshotList.PEOPLE, lists.people()),
                changes.of(SnapshotList.RULES, lists.rules()),
                changes.of(SnapshotList.PACKS, lists.packs()),
                changes.of(SnapshotList.ROOMS, lists.rooms()),
                changes.of(SnapshotList.ASSETS, lists.assets()),
                changes.of(SnapshotList.TOPICS, lists.topics()),
                changes.of(SnapshotList.VISITS, lists.visits()));
        SentSnapshot latest = changes.sent();
        sent.add(holder, latest);
        return answer(latest.version(), changed, changes, now, by);
    }

    private SnapshotAnswer answer(String version, SnapshotLists rows, Changes changes, Instant now, Operator by) {
        return new SnapshotAnswer(
                version,
                changes.removed().isEmpty(),
                now,
                wipeAfterHours,
                rows.centre(),
                new PhoneOperator(by.username().value(), by.name(), by.may(Right.MEDICINE), by.profession()),
                rows.places(),
                rows.items(),
                rows.lots(),
                rows.stock(),
                rows.people(),
                rows.rules(),
                rows.packs(),
                rows.rooms(),
                rows.assets(),
                rows.topics(),
                SpokenLanguages.offered(List.of()),
                rows.visits(),
                changes.removed());
    }
}
