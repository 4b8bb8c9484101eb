package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.OfflineOutcome;
import org.sklad.access.roles.Operator;
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
import org.sklad.goods.ledger.GivenAnyway;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.OfflinePick;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Origin;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Booking of a handout that happened offline. It is booked whatever it breaks, and conflicts are marked. Rejects only what cannot be read:
 * a location that is neither store nor bag, an item or a lot that never existed, no goods at all, a medicine without its lot.
 */
record OfflineBooking(
        Database database,
        Randomness randomness,
        Locations locations,
        Beneficiaries beneficiaries,
        Entitlements entitlements,
        StockLedger ledger,
        HandoutCipher seals) {
    private static final LotCodes NO_LOT = new LotCodes(List.of());

    /**
     * Books the handout and returns its conflicts. A repeated request is answered as already booked.
     *
     * @param other records another document in the same transaction, first
     * @throws InvalidFields if the handout cannot be read
     */
    OfflineOutcome record(
            IdempotencyKey claim, OfflineHandout sent, Operator author, Instant now, Consumer<Handle> other) {
        Optional<Ready> ready = database.read(handle -> IdempotencyKeys.isRepeated(handle, claim)
                ? Optional.empty()
                : Optional.of(prepare(handle, claim, sent, author, now)));
        List<LotCodes> codes = sent.handout().lines().stream()
                .map(line -> line.goods().lot().isPresent() ? NO_LOT : LotCodes.random(randomness))
                .toList();
        boolean first = ready.isPresent()
                && database.once(claim, now, handle -> {
                    other.accept(handle);
                    book(handle, ready.get(), codes);
                });
        return new OfflineOutcome(
                first,
                database.read(handle -> handle.attach(OfflineHandoutDao.class).flags(claim.id())),
                claim.id().toString());
    }

    /** All that is read and encrypted before the transaction. */
    private record Ready(
            OfflineHandout sent, PreparedHandout giving, List<WantedLine> lines, Optional<String> unknown) {}

    /** Prepares the booking, within a read. */
    private Ready prepare(Handle handle, IdempotencyKey claim, OfflineHandout sent, Operator author, Instant now) {
        NewHandout handout = sent.handout();
        Centre centre = Centres.get(handle, handout.centre());
        Location from = location(handle, handout);
        List<WantedLine> lines = lines(handle, handout.lines());
        Optional<Beneficiary> person = handout.person().flatMap(text -> Beneficiaries.findWherever(handle, text));
        Optional<String> wrapped = person.flatMap(
                        each -> handle.attach(HandoutDao.class).key(each.id(), claim.id()))
                .map(HandoutDao.PersonKey::wrapped);
        HandoutCipher.Seal seal = person.map(
                        each -> seals.kept(claim.id(), each.id().value(), wrapped))
                .orElseGet(() -> seals.ofGroup(claim.id()));
        PreparedHandout giving = new PreparedHandout(
                claim.id(),
                handout,
                centre,
                from,
                person.map(Beneficiary::id),
                PreparedHandout.Texts.of(seal, handout, handout.collectedBy(), ""),
                Optional.empty(),
                Optional.empty(),
                author,
                sent.on().booked(now),
                now);
        Optional<String> unknown = person.isPresent() ? Optional.empty() : handout.person();
        return new Ready(sent, giving, lines, unknown.map(code -> seal.close("named", code)));
    }

    private Location location(Handle handle, NewHandout sent) {
        Optional<Location> found = LocationAddress.find(sent.location(), sent.centre())
                .flatMap(address -> locations.find(handle, address))
                .filter(each -> each.kind() == LocationKind.BAG
                        || (each.kind() == LocationKind.STORE && each.centre().equals(sent.centre())));
        return found.orElseThrow(
                () -> new InvalidFields("location", Message.of("handouts.offline.no-such-location", sent.location())));
    }

    private static List<WantedLine> lines(Handle handle, List<NewLine> sent) {
        if (sent.isEmpty()) {
            throw new InvalidFields("lines", Message.of("handouts.offline.no-goods"));
        }
        Map<LotCode, Lot> lots = Lots.all(
                handle,
                sent.stream().flatMap(line -> line.goods().lot().stream()).collect(Collectors.toSet()));
        Set<Sku> skus = new HashSet<>();
        sent.forEach(line -> line.goods().item().ifPresent(skus::add));
        lots.values().forEach(lot -> skus.add(lot.sku()));
        Map<Sku, Item> items = Skus.named(handle, skus);
        List<WantedLine> lines = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            NewLine line = sent.get(i);
            String field = "lines[" + i + "]";
            Optional<Lot> lot = line.goods().lot().flatMap(code -> Optional.ofNullable(lots.get(code)));
            Optional<Item> item =
                    lot.map(Lot::sku).or(() -> line.goods().item()).flatMap(sku -> Optional.ofNullable(items.get(sku)));
            long quantity = line.goods().quantity().orElse(0L);
            if (quantity <= 0) {
                errors.add(new FieldError(field + ".quantity", Message.of("handouts.offline.no-quantity")));
            } else if (item.isEmpty() || (line.goods().lot().isPresent() && lot.isEmpty())) {
                errors.add(new FieldError(field, Message.of("handouts.offline.no-such-goods")));
            } else if (lot.isEmpty() && item.get().isMedicine()) {
                errors.add(new FieldError(
                        field,
                        Message.of(
                                "handouts.offline.medicine-without-lot",
                                item.get().title())));
            } else {
                lines.add(new WantedLine(i + 1, item.get(), lot.map(Lot::code), quantity, line));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return lines;
    }

    /** Books the handout, in the transaction that claimed the id. */
    private void book(Handle handle, Ready ready, List<LotCodes> codes) {
        PreparedHandout giving = ready.giving();
        Optional<Beneficiary> person =
                giving.person().flatMap(id -> beneficiaries.take(handle, id)).map(each -> giving.then(handle, each));
        Optional<Recipient> recipient = person.map(each -> entitlements.recipient(handle, each, giving.at()));
        List<GivenAnyway> given = ready.lines().stream()
                .map(line -> given(line, codes.get(line.number() - 1)))
                .toList();
        // The ledger takes the date at the centre of the goods.
        LocalDate day = LocalDate.ofInstant(
                giving.at(), Centres.zone(handle, giving.from().centre()));
        List<OfflinePick> gone = ledger.giveAnyway(handle, giving.document(), giving.from(), day, given);
        HandoutDao.Beside beside = handle.attach(HandoutDao.class)
                .insert(
                        HandoutInsert.of(KindCodes.of(handle), giving, person, recipient, true),
                        giving,
                        gone.stream().flatMap(each -> each.picks().stream()).toList());
        OfflineHandoutDao dao = handle.attach(OfflineHandoutDao.class);
        OfflineHandout sent = ready.sent();
        dao.insertOffline(
                giving.id(),
                sent.on().device(),
                sent.on().deviceAt(),
                ready.unknown().isPresent(),
                ready.unknown().orElse(""));
        RestrictedLots restricted = RestrictedLots.of(
                handle,
                ready.lines(),
                giving.centre().code(),
                recipient,
                giving.wanted().group());
        OfflineFaults faults = new OfflineFaults(sent, giving, ready.lines(), gone);
        List<ConflictInsert> marks = faults.marks(person, ready.unknown().isPresent(), restricted).stream()
                .map(mark -> ConflictInsert.of(giving.id(), giving.centre().code(), mark, giving.now()))
                .toList();
        if (!marks.isEmpty()) {
            dao.open(marks);
        }
        if (beside.inNeed()) {
            person.ifPresent(each -> MetNeeds.given(handle, each.id(), giving, ready.lines()));
        }
        person.ifPresent(each -> Breaches.changed(handle, each.id(), each.household(), giving.now()));
    }

    private static GivenAnyway given(WantedLine line, LotCodes offered) {
        Optional<LotKey> unknown = line.lot().isPresent()
                ? Optional.empty()
                : Optional.of(LotKey.of(line.item().sku(), Origin.UNKNOWN));
        return new GivenAnyway(line.number(), line.lot(), unknown, offered, line.quantity());
    }
}
