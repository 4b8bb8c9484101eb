package org.sklad.phone.snapshot;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneAsset;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneCentre;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneItem;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneLot;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePack;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePerson;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePlace;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneRoom;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneRule;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneStock;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneTopic;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneVisit;

/** All rows of a centre for one operator at one moment. */
record SnapshotLists(
        Instant at,
        PhoneCentre centre,
        HashedRows<PhonePlace> places,
        HashedRows<PhoneItem> items,
        HashedRows<PhoneLot> lots,
        HashedRows<PhoneStock> stock,
        HashedRows<PhonePerson> people,
        HashedRows<PhoneRule> rules,
        HashedRows<PhonePack> packs,
        HashedRows<PhoneRoom> rooms,
        HashedRows<PhoneAsset> assets,
        HashedRows<PhoneTopic> topics,
        HashedRows<PhoneVisit> visits) {

    Map<SnapshotList, HashedRows<?>> byList() {
        return new EnumMap<>(Map.ofEntries(
                Map.entry(SnapshotList.PLACES, places),
                Map.entry(SnapshotList.ITEMS, items),
                Map.entry(SnapshotList.LOTS, lots),
                Map.entry(SnapshotList.STOCK, stock),
                Map.entry(SnapshotList.PEOPLE, people),
                Map.entry(SnapshotList.RULES, rules),
                Map.entry(SnapshotList.PACKS, packs),
                Map.entry(SnapshotList.ROOMS, rooms),
                Map.entry(SnapshotList.ASSETS, assets),
                Map.entry(SnapshotList.TOPICS, topics),
                Map.entry(SnapshotList.VISITS, visits)));
    }
}
