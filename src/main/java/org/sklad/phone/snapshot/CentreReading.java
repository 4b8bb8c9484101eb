package org.sklad.phone.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneAsset;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneCentre;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneItem;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePack;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePerson;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneRoom;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneRule;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneTopic;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneVisit;
import org.sklad.phone.snapshot.SnapshotDao.BagRow;
import org.sklad.phone.snapshot.SnapshotDao.NamedRow;
import org.sklad.phone.snapshot.SnapshotDao.VisitRow;
import org.sklad.platform.i18n.Language;

/**
 * A centre as one transaction found it, for some operators who all may hand out medicines, or all may not.
 *
 * @param goods with the stock of the centre, and of the bags of these operators elsewhere
 * @param bags bags of the operators' teams
 * @param visits visits planned for the operators
 */
record CentreReading(
        Instant at,
        PhoneCentre centre,
        Goods goods,
        HashedRows<PhonePerson> people,
        HashedRows<PhoneRule> rules,
        Work work,
        List<BagRow> bags,
        List<VisitRow> visits) {

    /** Goods, standard packs and stock. */
    record Goods(HashedRows<PhoneItem> items, HashedRows<PhonePack> packs, SnapshotStock stock) {}

    /** Rooms, assets, and topics of consultations and sessions. */
    record Work(List<NamedRow> rooms, List<NamedRow> assets, HashedRows<PhoneTopic> topics) {}

    /** Returns the rows for one of these operators, in their language, with the bags of their teams where they have the field role. */
    SnapshotLists of(Operator by) {
        Language language = by.language();
        SnapshotStock stock = goods.stock()
                .with(bags.stream()
                        .filter(each -> each.operator().equals(by.id()))
                        .filter(each -> by.roles().hasAt(each.centre(), Role.FIELD))
                        .map(BagRow::bag)
                        .collect(Collectors.toSet()));
        return new SnapshotLists(
                at,
                centre,
                HashedRows.of(stock.places(language)),
                goods.items(),
                HashedRows.of(stock.lots()),
                HashedRows.of(stock.stock()),
                people,
                rules,
                goods.packs(),
                HashedRows.of(work.rooms().stream()
                        .map(each -> new PhoneRoom(each.code(), in(language, each), each.label()))
                        .toList()),
                HashedRows.of(work.assets().stream()
                        .map(each -> new PhoneAsset(each.code(), in(language, each), each.room(), each.label()))
                        .toList()),
                work.topics(),
                HashedRows.of(visits(by.id())));
    }

    private List<PhoneVisit> visits(UUID operator) {
        return visits.stream()
                .filter(each -> each.operator().equals(operator))
                .map(each -> new PhoneVisit(each.number(), each.day(), each.startsAt(), each.team()))
                .toList();
    }

    private static String in(Language language, NamedRow row) {
        return language == Language.BG ? row.nameBg() : row.nameEn();
    }
}
