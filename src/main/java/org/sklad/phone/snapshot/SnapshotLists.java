package org.sklad.phone.snapshot;

import java.util.List;
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
        PhoneCentre centre,
        List<PhonePlace> places,
        List<PhoneItem> items,
        List<PhoneLot> lots,
        List<PhoneStock> stock,
        List<PhonePerson> people,
        List<PhoneRule> rules,
        List<PhonePack> packs,
        List<PhoneRoom> rooms,
        List<PhoneAsset> assets,
        List<PhoneTopic> topics,
        List<PhoneVisit> visits) {}
