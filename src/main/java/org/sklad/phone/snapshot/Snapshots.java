package org.sklad.phone.snapshot;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
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
    private final int wipeAfterHours;

    /** @param wipeAfterHours hours without a network after which a phone erases the data */
    Snapshots(Database database, Devices devices, Messages messages, InstantSource clock, int wipeAfterHours) {
        this.devices = devices;
        this.reader = new SnapshotReader(database, new CatalogueMemory(new ItemNames(messages)), clock);
        this.sent = new SentSnapshots(Duration.ofHours(wipeAfterHours));
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
        SentSnapshots.Holder holder = new SentSnapshots.Holder(device, centre, by.username());
        SnapshotLists rows = reader.lists(centre, by);
        Changes changes = new Changes(sent.find(holder, since), SentSnapshot.of(rows));
        sent.add(holder, changes.latest());
        return answer(rows, changes, by);
    }

    private SnapshotAnswer answer(SnapshotLists rows, Changes changes, Operator by) {
        return new SnapshotAnswer(
                changes.latest().version(),
                changes.former().isEmpty(),
                rows.at(),
                wipeAfterHours,
                rows.centre(),
                new PhoneOperator(by.username().value(), by.name(), by.may(Right.MEDICINE), by.profession()),
                changes.of(SnapshotList.PLACES, rows.places()),
                changes.of(SnapshotList.ITEMS, rows.items()),
                changes.of(SnapshotList.LOTS, rows.lots()),
                changes.of(SnapshotList.STOCK, rows.stock()),
                changes.of(SnapshotList.PEOPLE, rows.people()),
                changes.of(SnapshotList.RULES, rows.rules()),
                changes.of(SnapshotList.PACKS, rows.packs()),
                changes.of(SnapshotList.ROOMS, rows.rooms()),
                changes.of(SnapshotList.ASSETS, rows.assets()),
                changes.of(SnapshotList.TOPICS, rows.topics()),
                SpokenLanguages.offered(List.of()),
                changes.of(SnapshotList.VISITS, rows.visits()),
                changes.removed());
    }
}
