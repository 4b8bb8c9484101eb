package org.sklad.aid.handouts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Role;
import org.sklad.aid.dosage.Dosing;
import org.sklad.aid.rules.Recipient;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.GivenAnyway;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.OfflinePick;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Origin;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Booking of a handout that happened offline. It is booked whatever it breaks, and conflicts are marked. Rejects only what cannot be read:
 * a location that is neither store nor bag, an item or a lot that never existed, no goods at all, a medicine without its lot.
 */
final class OfflineBooking {
    /** Maximum lead or lag of a device's clock (offline, rule 7). */
    static final Duration SKEW = Duration.ofMinutes(5);

    private final Locations locations;
    private final Beneficiaries beneficiaries;
    private final Entitlements entitlements;
    private final StockLedger ledger;
    private final HandoutCipher seals;

    OfflineBooking(
            Locations locations,
            Beneficiaries beneficiaries,
            Entitlements entitlements,
            StockLedger ledger,
            HandoutCipher seals) {
        this.locations = locations;
        this.beneficiaries = beneficiaries;
        this.entitlements = entitlements;
        this.ledger = ledger;
        this.seals = seals;
    }

    /** All that is read and encrypted before the transaction. */
    record Ready(OfflineHandout sent, Giving giving, List<Line> lines, boolean unknown, String named) {}

    /** A line with its goods. */
    record Line(int number, OfflineLine sent, Item item, Optional<Lot> lot) {
        GivenAnyway given(LotCodes offered) {
            Optional<LotKey> key =
                    lot.isPresent() ? Optional.empty() : Optional.of(LotKey.of(item.sku(), Origin.UNKNOWN));
            return new GivenAnyway(number, lot.map(Lot::code), key, offered, sent.quantity());
        }

        WantedGoods.Line asked() {
            return new WantedGoods.Line(number, item, lot.map(Lot::code), sent.quantity(), sent.line());
        }
    }

    /**
     * Prepares the booking, within a read.
     *
     * @throws InvalidFields if the handout cannot be read
     */
    Ready prepare(Handle handle, IdempotencyKey claim, OfflineHandout sent, Operator author, Instant now) {
        Centre centre = Centres.get(handle, sent.centre());
        Location from = location(handle, sent);
        List<Line> lines = lines(handle, sent.lines());
        Optional<Beneficiary> person = sent.person().flatMap(text -> Beneficiaries.findWherever(handle, text));
        Optional<String> wrapped =
                person.flatMap(each -> handle.attach(HandoutDao.class).wrappedKey(each.id()));
        HandoutCipher.Seal seal = person.map(
                        each -> seals.kept(claim.id(), each.id().value(), wrapped))
                .orElseGet(() -> seals.ofGroup(claim.id()));
        Instant at = sent.occurredAt().isAfter(now.plus(SKEW)) ? now : sent.occurredAt();
        Giving giving = new Giving(
                claim.id(),
                sent.handout(at),
                centre,
                from,
                person.map(Beneficiary::id),
                seal.isOpen() ? texts(seal, sent) : nothing(sent),
                Optional.empty(),
                author,
                at,
                now);
        boolean unknown = sent.person().isPresent() && person.isEmpty();
        return new Ready(
                sent,
                giving,
                lines,
                unknown,
                unknown ? seal.close("named", sent.person().get()) : "");
    }

    private Location location(Handle handle, OfflineHandout sent) {
        Optional<Location> found = LocationAddress.find(sent.location(), sent.centre())
                .flatMap(address -> locations.find(handle, address))
                .filter(each -> each.kind() == LocationKind.BAG
                        || (each.kind() == LocationKind.STORE && each.centre().equals(sent.centre())));
        return found.orElseThrow(
                () -> new InvalidFields("location", Message.of("handouts.offline.no-such-location", sent.location())));
    }

    private static List<Line> lines(Handle handle, List<OfflineLine> sent) {
        if (sent.isEmpty()) {
            throw new InvalidFields("lines", Message.of("handouts.offline.no-goods"));
        }
        Map<LotCode, Lot> lots = Lots.all(
                handle, sent.stream().flatMap(line -> line.lot().stream()).collect(Collectors.toSet()));
        Set<Sku> skus = new HashSet<>();
        sent.forEach(line -> line.item().ifPresent(skus::add));
        lots.values().forEach(lot -> skus.add(lot.sku()));
        Map<Sku, Item> items = Skus.named(handle, skus);
        List<Line> lines = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            OfflineLine line = sent.get(i);
            String field = "lines[" + i + "]";
            Optional<Lot> lot = line.lot().flatMap(code -> Optional.ofNullable(lots.get(code)));
            Optional<Item> item = lot.map(Lot::sku).or(line::item).flatMap(sku -> Optional.ofNullable(items.get(sku)));
            if (line.quantity() <= 0) {
                errors.add(new FieldError(field + ".quantity", Message.of("handouts.offline.no-quantity")));
            } else if (item.isEmpty() || (line.lot().isPresent() && lot.isEmpty())) {
                errors.add(new FieldError(field, Message.of("handouts.offline.no-such-goods")));
            } else if (lot.isEmpty() && item.get().isMedicine()) {
                errors.add(new FieldError(
                        field,
                        Message.of(
                                "handouts.offline.medicine-without-lot",
                                item.get().title())));
            } else {
                lines.add(new Line(i + 1, line, item.get(), lot));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return lines;
    }

    private static Giving.Texts texts(HandoutCipher.Seal seal, OfflineHandout sent) {
        List<Giving.LineTexts> lines = new ArrayList<>();
        for (int i = 0; i < sent.lines().size(); i++) {
            OfflineLine line = sent.lines().get(i);
            lines.add(new Giving.LineTexts(
                    seal.close("prescription", i + 1, line.prescription()),
                    seal.close("dose", i + 1, line.dose()),
                    seal.close("dosing", i + 1, line.dosing().map(Dosing::text).orElse(""))));
        }
        return new Giving.Texts(
                seal.close("collected_by", sent.collectedBy()),
                "",
                sent.signature().map(seal::closePicture),
                lines);
    }

    /** Returns empty texts: nothing is written about an erased person. */
    private static Giving.Texts nothing(OfflineHandout sent) {
        return new Giving.Texts(
                "",
                "",
                Optional.empty(),
                sent.lines().stream()
                        .map(line -> new Giving.LineTexts("", "", ""))
                        .toList());
    }

    /** Books the handout, in the transaction that claimed the id. */
    void book(Handle handle, Ready ready, List<LotCodes> codes) {
        Giving giving = ready.giving();
        Optional<Beneficiary> person = giving.person().flatMap(id -> beneficiaries.take(handle, id));
        Optional<Recipient> recipient = person.map(each -> entitlements.recipient(handle, each, giving.at()));
        List<GivenAnyway> given = new ArrayList<>();
        for (Line line : ready.lines()) {
            given.add(line.given(codes.get(line.number() - 1)));
        }
        Document document = new Document(giving.id(), giving.by(), giving.at(), giving.now());
        List<OfflinePick> gone = ledger.giveAnyway(handle, document, giving.from(), day(handle, giving), given);
        List<Pick> picks = gone.stream().flatMap(each -> each.picks().stream()).toList();
        HandoutDao.Beside beside = Booking.insert(
                handle,
                giving,
                Booking.row(KindCodes.of(handle), giving, person, recipient, true),
                Booking.lineRows(giving, picks));
        OfflineHandoutDao dao = handle.attach(OfflineHandoutDao.class);
        dao.insertOffline(giving.id(), ready.sent().device(), ready.sent().deviceAt(), ready.unknown(), ready.named());
        List<ConflictInsert> marks = marks(handle, ready, person, recipient, gone).stream()
                .map(mark -> ConflictInsert.of(giving.id(), giving.centre().code(), mark, giving.now()))
                .toList();
        if (!marks.isEmpty()) {
            dao.open(marks);
        }
        if (beside.inNeed()) {
            person.ifPresent(each -> MetNeeds.given(
                    handle,
                    each.id(),
                    giving,
                    ready.lines().stream().map(Line::asked).toList()));
        }
        person.ifPresent(each -> Breaches.changed(handle, each, giving.now()));
    }

    /** Returns the date at the centre of the goods. */
    private static LocalDate day(Handle handle, Giving giving) {
        return LocalDate.ofInstant(
                giving.at(), Centres.zone(handle, giving.from().centre()));
    }

    private Set<ConflictMark> marks(
            Handle handle,
            Ready ready,
            Optional<Beneficiary> person,
            Optional<Recipient> recipient,
            List<OfflinePick> gone) {
        Giving giving = ready.giving();
        Set<ConflictMark> marks = new HashSet<>();
        marks.addAll(ofLots(handle, giving, recipient, ready.lines(), gone));
        if (ready.unknown()) {
            marks.add(new ConflictMark(ConflictKind.PERSON, "UNKNOWN"));
        }
        CentreCode centre = giving.centre().code();
        person.filter(each -> !each.present())
                .ifPresent(each -> marks.add(new ConflictMark(ConflictKind.PERSON, "DEPARTED")));
        person.filter(each -> each.present() && !each.centre().equals(centre))
                .ifPresent(each -> marks.add(new ConflictMark(ConflictKind.PERSON, "ELSEWHERE")));
        for (CentreCode each : Set.copyOf(List.of(centre, giving.from().centre()))) {
            if (!giving.by().roles().hasAt(each, Role.FIELD)) {
                marks.add(new ConflictMark(ConflictKind.ROLE, each.value(), ""));
            }
        }
        marks.addAll(ofMedicines(ready.lines(), giving.by()));
        clock(ready.sent(), giving).ifPresent(fault -> marks.add(new ConflictMark(ConflictKind.CLOCK, fault)));
        return marks;
    }

    private static Set<ConflictMark> ofLots(
            Handle handle, Giving giving, Optional<Recipient> recipient, List<Line> lines, List<OfflinePick> gone) {
        RestrictedLots restricted = RestrictedLots.of(
                handle,
                lines.stream().map(line -> line.item().sku()).collect(Collectors.toSet()),
                restriction -> Booking.fits(restriction, giving, recipient));
        Set<ConflictMark> marks = new HashSet<>();
        Map<String, Long> missing = gone.stream()
                .filter(each -> each.missing() > 0)
                .collect(Collectors.groupingBy(
                        each -> each.lot().code().toString(), Collectors.summingLong(OfflinePick::missing)));
        missing.forEach((lot, units) -> marks.add(new ConflictMark(ConflictKind.STOCK, lot, Long.toString(units))));
        for (int i = 0; i < gone.size(); i++) {
            OfflinePick each = gone.get(i);
            String lot = each.lot().code().toString();
            if (lines.get(i).lot().isEmpty()) {
                marks.add(new ConflictMark(ConflictKind.LOT, lot, "UNNAMED"));
            }
            each.obstacle().ifPresent(cause -> marks.add(new ConflictMark(ConflictKind.LOT, lot, cause.name())));
            if (restricted.rank(each.lot().code()) > 0) {
                marks.add(new ConflictMark(ConflictKind.RESTRICTION, lot, ""));
            }
        }
        return marks;
    }

    private static Set<ConflictMark> ofMedicines(List<Line> lines, Operator author) {
        Set<ConflictMark> marks = new HashSet<>();
        for (Line line : lines) {
            if (line.item().isMedicine() && !author.may(Right.MEDICINE)) {
                marks.add(new ConflictMark(ConflictKind.RIGHT, ""));
            }
            boolean needed = line.item()
                    .facts()
                    .medicine()
                    .filter(medicine -> medicine.prescriptionOnly())
                    .isPresent();
            if (needed && line.sent().prescription().isBlank()) {
                marks.add(new ConflictMark(ConflictKind.PRESCRIPTION, ""));
            }
        }
        return marks;
    }

    private static Optional<String> clock(OfflineHandout sent, Giving giving) {
        Instant now = giving.now();
        if (Duration.between(sent.deviceAt(), now).abs().compareTo(SKEW) > 0) {
            return Optional.of("SKEW");
        }
        if (sent.occurredAt().isAfter(now.plus(SKEW))) {
            return Optional.of("FUTURE");
        }
        return sent.occurredAt().isBefore(now.minus(Handouts.LATE_WITH_MANAGER))
                ? Optional.of("OLD")
                : Optional.empty();
    }
}
