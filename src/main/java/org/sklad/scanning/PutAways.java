package org.sklad.scanning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.moves.MoveView;
import org.sklad.goods.moves.Moves;
import org.sklad.goods.moves.NewMove;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.stock.BalanceLine;
import org.sklad.goods.stock.Stock;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.web.Forms;

/**
 * Moves goods to a shelf by two scans: the label of the lot, then the label of the shelf. The second scan names the lot of the answer that
 * is on the page, so that no other scan moves anything. It must follow soon: hours later, a scan of a shelf asks what is on it. Loose goods
 * are moved before boxed ones (domain, invariant 7): what is in boxes moves with its box.
 */
record PutAways(
        Database database,
        Moves moves,
        Stock stock,
        Locations locations,
        Forms forms,
        Randomness randomness,
        InstantSource clock) {
    /** Time to carry goods across a storeroom. */
    static final Duration SOON = Duration.ofMinutes(3);

    /** Returns what the next scan needs to move this lot: its code, a fresh id and the present time. */
    NextPutAway next(LotCode lot) {
        return new NextPutAway(lot, randomness.id(), clock.instant().toEpochMilli());
    }

    /** Moves the goods of the last answer to the scanned shelf, or asks from where; empty if the scan is about something else. */
    Optional<PutAway> of(ScanPageForm scan, Centre centre, Operator by) {
        Optional<LotCode> lot = Optional.ofNullable(scan.lot()).flatMap(LotCode::find);
        UUID id = scan.id();
        if (lot.isEmpty() || id == null || !isSoon(scan) || !by.roles().hasAt(centre.code(), Moves.mayMove())) {
            return Optional.empty();
        }
        return shelf(scan, centre)
                .flatMap(to -> repeated(id, lot.get(), to, by).or(() -> moved(scan, lot.get(), to, centre, by)));
    }

    private boolean isSoon(ScanPageForm scan) {
        Long shownAt = scan.shownAt();
        if (shownAt == null) {
            return false;
        }
        Duration since = Duration.between(Instant.ofEpochMilli(shownAt), clock.instant());
        return !since.isNegative() && since.compareTo(SOON) <= 0;
    }

    private Optional<Location> shelf(ScanPageForm scan, Centre centre) {
        return scan.code().scanned() instanceof Scanned.Own own && own.code().kind() == CodeKind.LOCATION
                ? database.read(handle -> locations.findById(handle, LocationId.of(own.code())))
                        .filter(each -> each.centre().equals(centre.code())
                                && each.active()
                                && each.kind().isReal())
                : Optional.empty();
    }

    /** Returns the first answer to a scan that was sent again because its answer got lost. */
    private Optional<PutAway> repeated(UUID id, LotCode lot, Location to, Operator by) {
        try {
            MoveView view = moves.get(id, by);
            return view.lines().stream()
                    .filter(each -> each.lot().equals(lot) && view.move().to().equals(to.code()))
                    .findFirst()
                    .map(line -> done(view, line, to, by));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    private PutAway done(MoveView view, Movement line, Location to, Operator by) {
        return new PutAway(
                Objects.requireNonNull(view.items().get(line.sku())),
                line.lot(),
                to.code().value(),
                to.name(by.language()),
                Optional.of(new PutAwayDone(
                        view.move().id(), view.move().from().value(), line.quantity(), randomness.id())),
                List.of());
    }

    private Optional<PutAway> moved(ScanPageForm scan, LotCode lot, Location to, Centre centre, Operator by) {
        List<BalanceLine> standing = stock.standing(centre, Set.of(lot), by);
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        List<BalanceLine> others =
                standing.stream().filter(each -> !isLooseAt(each, to)).toList();
        List<BalanceLine> loose =
                others.stream().filter(each -> each.balance().box().isLoose()).toList();
        if (loose.size() == 1) {
            return Optional.of(move(scan, loose.get(0), to, centre, by));
        }
        return Optional.of(new PutAway(
                standing.get(0).item(),
                lot,
                to.code().value(),
                to.name(by.language()),
                Optional.empty(),
                others.stream()
                        .map(each -> new PutAwayFrom(
                                each.balance().location().value(),
                                each.balance().box(),
                                each.balance().quantity(),
                                randomness.id()))
                        .toList()));
    }

    private static boolean isLooseAt(BalanceLine line, Location to) {
        return line.balance().box().isLoose() && line.balance().locationId().equals(to.id());
    }

    private PutAway move(ScanPageForm scan, BalanceLine from, Location to, Centre centre, Operator by) {
        String place = from.balance().location().value();
        long quantity = from.balance().quantity();
        moves.post(
                forms.accept("/scan", scan.id(), scan),
                new NewMove(
                        centre.code(),
                        place,
                        to.code().value(),
                        List.of(NewMoveLine.of(from.balance().lot(), quantity))),
                by);
        return new PutAway(
                from.item(),
                from.balance().lot(),
                to.code().value(),
                to.name(by.language()),
                Optional.of(new PutAwayDone(Objects.requireNonNull(scan.id()), place, quantity, randomness.id())),
                List.of());
    }
}
