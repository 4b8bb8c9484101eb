package org.sklad.phone.snapshot;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.aid.eligibility.DayRules;
import org.sklad.aid.eligibility.DuePeople;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneCentre;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneName;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneRule;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneTopic;
import org.sklad.platform.db.Database;

/**
 * Reads a centre for phones: a fixed number of statements, however many people and items there are. Phones that ask at the same time share a
 * reading.
 */
final class SnapshotReader {
    /** Days for which goods that were received are shown. */
    private static final int GIVEN_DAYS = 30;

    private final Database database;
    private final CatalogueMemory catalogue;
    private final InstantSource clock;
    private final SharedReadings<Key, UUID, CentreReading> readings = new SharedReadings<>();

    SnapshotReader(Database database, CatalogueMemory catalogue, InstantSource clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The rows that are the same for all operators.
     *
     * @param medicines true for operators who may hand them out
     */
    private record Key(CentreCode centre, boolean medicines) {}

    /** The rows read in one transaction. */
    private record Read(
            Centre centre,
            DayRules rules,
            SnapshotPeople people,
            CatalogueMemory.Found items,
            List<SnapshotDao.PartRow> parts,
            SnapshotStock stock,
            List<SnapshotDao.NamedRow> rooms,
            List<SnapshotDao.NamedRow> assets,
            List<SnapshotDao.NamedRow> topics,
            List<SnapshotDao.BagRow> bags,
            List<SnapshotDao.VisitRow> visits) {}

    /** Returns the rows of the centre, read after this call. */
    SnapshotLists lists(CentreCode centre, Operator by) {
        Key key = new Key(centre, by.may(Right.MEDICINE));
        return readings.read(key, by.id(), operators -> reading(key, operators)).of(by);
    }

    private CentreReading reading(Key key, Set<UUID> operators) {
        Instant now = clock.instant();
        Read read = database.read(handle -> read(handle, key, now, operators));
        Catalogue items = catalogue.of(read.items());
        return new CentreReading(
                now,
                new PhoneCentre(
                        key.centre().value(),
                        new PhoneName(read.centre().nameBg(), read.centre().nameEn()),
                        read.centre().timeZone().getId()),
                new CentreReading.Goods(
                        items.items(key.medicines()),
                        HashedRows.of(items.packs(read.parts(), key.medicines())),
                        read.stock()),
                HashedRows.of(read.people().rows(now)),
                HashedRows.of(
                        read.rules().chosen().stream().map(SnapshotReader::rule).toList()),
                new CentreReading.Work(
                        read.rooms(),
                        read.assets(),
                        HashedRows.of(read.topics().stream()
                                .map(each -> new PhoneTopic(each.code(), new PhoneName(each.nameBg(), each.nameEn())))
                                .toList())),
                read.bags(),
                read.visits());
    }

    private Read read(Handle handle, Key key, Instant now, Set<UUID> operators) {
        SnapshotDao dao = handle.attach(SnapshotDao.class);
        CentreCode code = key.centre();
        Centre centre = Centres.get(handle, code);
        LocalDate today = LocalDate.ofInstant(now, centre.timeZone());
        DayRules rules = DayRules.all(handle, code, today);
        return new Read(
                centre,
                rules,
                new SnapshotPeople(
                        DuePeople.of(handle, code, today, now, rules),
                        dao.cards(code),
                        dao.needs(code, key.medicines()),
                        dao.given(code, today.minusDays(GIVEN_DAYS), key.medicines())),
                catalogue.find(handle),
                dao.parts(),
                new SnapshotStock(
                        code,
                        dao.places(code, operators),
                        dao.stock(code, operators, today, key.medicines()),
                        dao.partsOfLots(code, operators)),
                dao.rooms(code),
                dao.assets(code),
                dao.topics(),
                dao.bags(operators),
                dao.visits(code, operators, today, today.plusDays(1)));
    }

    private static PhoneRule rule(EntitlementRule rule) {
        return new PhoneRule(
                rule.code().value(),
                rule.name(),
                rule.per(),
                rule.amount().quantity(),
                texts(rule.goods().items()),
                texts(rule.goods().styles()),
                texts(rule.goods().categories()),
                Optional.of(true).filter(any -> rule.kitsAsParts()));
    }

    /** Sorts them, so that the same rule is the same row. */
    private static List<String> texts(Collection<?> codes) {
        return codes.stream().map(Object::toString).sorted().toList();
    }
}
