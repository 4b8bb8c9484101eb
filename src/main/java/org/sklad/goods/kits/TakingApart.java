package org.sklad.goods.kits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Composition;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.Received;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.MovementKind;
import org.sklad.platform.i18n.NotFound;

/** Takes kits apart, in the transaction of the document. */
final class TakingApart {
    private final StockLedger ledger;
    private final Handle handle;
    private final Document document;
    private final LotCodes codes;
    private final List<Pick> taken = new ArrayList<>();
    private final List<Received> out = new ArrayList<>();
    private final List<AssemblyDao.LineInsert> lines = new ArrayList<>();

    /** @param codes codes for as many new lots as a kit has parts */
    TakingApart(StockLedger ledger, Handle handle, Document document, LotCodes codes) {
        this.ledger = ledger;
        this.handle = handle;
        this.document = document;
        this.codes = codes;
    }

    /** @throws org.sklad.goods.ledger.InsufficientStock if fewer loose kits are at the location itself */
    void take(Location at, Composition composition, Optional<LotCode> lot, long kits, LocalDate today) {
        Wanted wanted = new Wanted(1, composition.kit(), lot, Optional.empty(), kits);
        for (Pick pick : ledger.supplyAt(handle, at, today).proposeLoose(wanted, document.by())) {
            long rest = giveBack(pick, composition, at);
            if (rest > 0) {
                giveByComposition(pick, rest, composition, at);
            }
        }
        ledger.remake(handle, document, MovementKind.BREAK_UP, at.centre(), taken, out);
        dao().insert(new AssemblyDao.Insert(
                document.id(),
                AssemblyKind.BREAK_UP,
                at.centre(),
                at.id(),
                composition.kit(),
                kits,
                Optional.empty(),
                document.by().id(),
                document.recordedAt()));
        dao().insertLines(lines);
    }

    /**
     * Returns the same lots that went into kits assembled here.
     *
     * @return number of the kits without a recorded assembly
     */
    private long giveBack(Pick pick, Composition composition, Location at) {
        long left = pick.quantity();
        for (IntactKits each : dao().intact(pick.from().lot())) {
            long kits = Math.min(left, each.intact());
            if (kits > 0 && dao().takeApart(each.assembly(), each.line(), kits) == 1) {
                int line = add(pick, kits, each.version(), Optional.of(each));
                parts(each, composition, kits, line, at);
                left -= kits;
            }
        }
        return left;
    }

    private void parts(IntactKits of, Composition composition, long kits, int line, Location at) {
        List<PartLot> parts = dao().parts(of.assembly(), of.line(), composition.kit());
        Map<LotCode, Lot> lots =
                Lots.all(handle, parts.stream().map(PartLot::lot).collect(Collectors.toSet()));
        for (PartLot part : parts) {
            LotKey key = Optional.ofNullable(lots.get(part.lot()))
                    .orElseThrow(NotFound::new)
                    .key();
            receive(line, key, part.quantity() / of.kits() * kits, at);
        }
    }

    /** Takes apart ready-made kits: their parts follow the composition in use, with the kits' origin and expiry. */
    private void giveByComposition(Pick pick, long kits, Composition composition, Location at) {
        Lot lot = Optional.ofNullable(Lots.all(handle, Set.of(pick.from().lot()))
                        .get(pick.from().lot()))
                .orElseThrow(NotFound::new);
        int line = add(pick, kits, composition.version(), Optional.empty());
        composition
                .lines()
                .forEach(part -> receive(
                        line,
                        new LotKey(part.item(), "", lot.expiresOn(), lot.key().origin()),
                        part.quantity() * kits,
                        at));
    }

    private int add(Pick pick, long kits, int version, Optional<IntactKits> of) {
        int line = lines.size() + 1;
        taken.add(new Pick(line, pick.from(), kits));
        lines.add(new AssemblyDao.LineInsert(
                document.id(),
                line,
                pick.from().lot(),
                version,
                kits,
                0,
                of.map(IntactKits::assembly),
                of.map(IntactKits::line)));
        return line;
    }

    private void receive(int line, LotKey key, long quantity, Location at) {
        out.add(new Received(line, key, Optional.empty(), codes, Place.loose(at), quantity));
    }

    private AssemblyDao dao() {
        return handle.attach(AssemblyDao.class);
    }
}
