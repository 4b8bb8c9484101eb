package org.sklad.phone.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.aid.eligibility.DayRules;
import org.sklad.aid.eligibility.DuePeople;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Skus;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneAsset;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneCentre;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneName;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneRoom;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneRule;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneTopic;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneVisit;
import org.sklad.phone.snapshot.SnapshotDao.NamedRow;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Language;

/** Reads a centre for a phone: a fixed number of statements, however many people and items there are. */
final class SnapshotReader {
    /** Days for which goods that were received are shown. */
    private static final int GIVEN_DAYS = 30;

    private final Database database;
    private final ItemNames names;

    SnapshotReader(Database database, ItemNames names) {
        this.database = database;
        this.names = names;
    }

    /** The rows read in one transaction. */
    private record Read(
            Centre centre,
            DayRules rules,
            SnapshotPeople people,
            SnapshotGoods goods,
            List<NamedRow> rooms,
            List<NamedRow> assets,
            List<NamedRow> topics,
            List<SnapshotDao.VisitRow> visits) {}

    SnapshotLists lists(CentreCode centre, Instant now, Operator by) {
        Read read = database.read(handle -> read(handle, centre, now, by));
        Language language = by.language();
        SnapshotGoods goods = read.goods();
        return new SnapshotLists(
                new PhoneCentre(
                        centre.value(),
                        new PhoneName(read.centre().nameBg(), read.centre().nameEn()),
                        read.centre().timeZone().getId()),
                goods.places(language),
                goods.items(names),
                goods.lots(),
                goods.stock(),
                read.people().rows(now),
                read.rules().chosen().stream().map(SnapshotReader::rule).toList(),
                goods.packs(names),
                read.rooms().stream()
                        .map(each -> new PhoneRoom(each.code(), in(language, each)))
                        .toList(),
                read.assets().stream()
                        .map(each -> new PhoneAsset(each.code(), in(language, each), each.room()))
                        .toList(),
                read.topics().stream()
                        .map(each -> new PhoneTopic(each.code(), new PhoneName(each.nameBg(), each.nameEn())))
                        .toList(),
                read.visits().stream()
                        .map(each -> new PhoneVisit(each.number(), each.day(), each.startsAt(), each.team()))
                        .toList());
    }

    private static Read read(Handle handle, CentreCode code, Instant now, Operator by) {
        SnapshotDao dao = handle.attach(SnapshotDao.class);
        Centre centre = Centres.get(handle, code);
        LocalDate today = LocalDate.ofInstant(now, centre.timeZone());
        boolean medicines = by.may(Right.MEDICINE);
        DayRules rules = DayRules.all(handle, code, today);
        return new Read(
                centre,
                rules,
                new SnapshotPeople(
                        DuePeople.of(handle, code, today, now, rules),
                        dao.cards(code),
                        dao.needs(code, medicines),
                        dao.given(code, today.minusDays(GIVEN_DAYS), medicines)),
                new SnapshotGoods(
                        code,
                        Skus.all(handle).stream()
                                .filter(each -> medicines || !each.isMedicine())
                                .toList(),
                        dao.codes(),
                        dao.places(code, by.id()),
                        dao.stock(code, by.id(), today, medicines),
                        dao.parts()),
                dao.rooms(code),
                dao.assets(code),
                dao.topics(),
                dao.visits(code, by.id(), today, today.plusDays(1)));
    }

    private static String in(Language language, NamedRow row) {
        return language == Language.BG ? row.nameBg() : row.nameEn();
    }

    private static PhoneRule rule(EntitlementRule rule) {
        return new PhoneRule(
                rule.code().value(),
                rule.name(),
                rule.per(),
                rule.amount().quantity(),
                texts(rule.goods().items()),
                texts(rule.goods().styles()),
                texts(rule.goods().categories()));
    }

    /** Sorts them, so that the same rule is the same row. */
    private static List<String> texts(Collection<?> codes) {
        return codes.stream().map(Object::toString).sorted().toList();
    }
}
