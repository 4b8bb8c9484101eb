package org.sklad.goods.transfers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.StockAtPlace;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsReading;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Resolves the lines of a draft against stock at the sender and reports errors by field. */
final class DraftResolution {
    private final Handle handle;
    private final Locations locations;
    private final Location from;
    private final GoodsReading reading;

    /**
     * Creates a resolution.
     *
     * @param from location of the goods, including all locations below it
     */
    DraftResolution(Handle handle, Goods goods, Locations locations, Location from) {
        this.handle = handle;
        this.locations = locations;
        this.from = from;
        this.reading = new GoodsReading(handle, goods, from.centre());
    }

    /**
     * Adds lines to a draft.
     *
     * @throws Refused if the transfer is not a draft
     * @throws InvalidFields as {@link #resolve}
     */
    void add(UUID draft, List<NewMoveLine> wanted, String prefix, Operator by, Instant now) {
        TransferDao dao = handle.attach(TransferDao.class);
        // Locks the draft before its lines are resolved. Their number depends on the contents of boxes.
        int last = dao.takeNumbers(draft, 0);
        List<DraftLine> lines = resolve(draft, wanted, last + 1, prefix);
        dao.takeNumbers(draft, lines.size());
        dao.insertLines(draft, lines, by.id(), now);
    }

    /**
     * Resolves lines, numbered from {@code first}. A whole box becomes one line for each lot in it.
     *
     * @param prefix prefix of the fields of a line, with {@code %d} for its index; {@code ""} for a single line
     * @throws InvalidFields if any line is invalid, with the errors of all lines
     */
    private List<DraftLine> resolve(UUID draft, List<NewMoveLine> wanted, int first, String prefix) {
        List<DraftLine> lines = new ArrayList<>();
        Set<BoxCode> boxes = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            NewMoveLine line = wanted.get(i);
            String at = String.format(prefix, i);
            int number = first + lines.size();
            Optional<BoxCode> whole = line.whole(reading);
            if (whole.isEmpty()) {
                goods(draft, line, number, at).ifPresent(lines::add);
            } else if (mayGo(draft, line, whole.get(), at) && isFirst(boxes.add(whole.get()), whole.get(), at)) {
                lines.addAll(contents(whole.get(), number, at));
            }
        }
        reading.requireFaultless();
        return lines;
    }

    /** Keeps the number of scans, so that a quantity in scans can be changed in scans. */
    private Optional<DraftLine> goods(UUID draft, NewMoveLine line, int number, String at) {
        long times = line.goods().quantity().or(line.goods()::times).orElse(1L);
        BoxCode box = line.box().orElse(BoxCode.LOOSE);
        Goods.Source source = Goods.Source.below(from, line.box());
        TransferDao dao = handle.attach(TransferDao.class);
        return reading.read(line.goods(), at, source, lots -> dao.requested(draft, box.isLoose(), lots))
                .map(meant -> new DraftLine(
                        number, meant.item().sku(), meant.lot(), box, meant.quantity() / times, times, false));
    }

    private boolean mayGo(UUID draft, NewMoveLine line, BoxCode box, String at) {
        if (line.goods().quantity().or(line.goods()::times).isPresent()) {
            reading.refuse(at + "quantity", "moves.box-goes-whole", box);
            return false;
        }
        Optional<Message> fault = Departure.fault(handle, locations, from, box);
        if (fault.isPresent()) {
            reading.refuse(at + (line.goods().code().isPresent() ? "code" : "box"), fault.get());
            return false;
        }
        return isFirst(!handle.attach(TransferDao.class).sendsBox(draft, box), box, at);
    }

    private boolean isFirst(boolean first, BoxCode box, String at) {
        if (!first) {
            reading.refuse(at + "code", "transfers.box-on-list", box);
        }
        return first;
    }

    private List<DraftLine> contents(BoxCode box, int first, String at) {
        List<StockAtPlace> inside = Boxes.contents(handle, box);
        if (inside.isEmpty()) {
            reading.refuse(at + "code", "transfers.box-is-empty", box);
        }
        List<DraftLine> lines = new ArrayList<>();
        for (StockAtPlace each : inside) {
            int number = first + lines.size();
            lines.add(new DraftLine(number, each.sku(), Optional.of(each.lot()), box, 1, each.quantity(), true));
        }
        return lines;
    }
}
