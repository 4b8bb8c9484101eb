package org.sklad.goods.transfers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.ledger.StockAtPlace;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refused;

/** Dispatch of a draft: first the whole boxes, then goods from the remaining stock. */
final class Departure {
    private final Handle handle;
    private final Document document;
    private final Locations locations;
    private final StockLedger ledger;
    private final Location from;
    private final List<SentGoods> sent = new ArrayList<>();

    Departure(Handle handle, Document document, Locations locations, StockLedger ledger, Location from) {
        this.handle = handle;
        this.document = document;
        this.locations = locations;
        this.ledger = ledger;
        this.from = from;
    }

    /**
     * Dispatches the lines.
     *
     * @param today the date in the time zone of the sender's centre
     * @return the goods sent, in the order of the waybill
     * @throws InvalidFields if a box has left the location of the draft
     * @throws Refused if the contents of a box differ from the draft
     * @throws org.sklad.goods.ledger.InsufficientStock if stock is not enough for a line
     */
    List<SentGoods> send(List<DraftLine> lines, LocalDate today) {
        Map<BoxCode, List<DraftLine>> boxes = lines.stream()
                .filter(DraftLine::whole)
                .collect(Collectors.groupingBy(DraftLine::box, LinkedHashMap::new, Collectors.toList()));
        boxes.forEach(this::sendBox);
        List<Wanted> goods = lines.stream()
                .filter(line -> !line.whole())
                .map(DraftLine::wanted)
                .toList();
        if (!goods.isEmpty()) {
            addLoose(ledger.send(handle, document, from, today, goods));
        }
        return List.copyOf(sent);
    }

    private void sendBox(BoxCode box, List<DraftLine> lines) {
        fault(handle, locations, from, box).ifPresent(fault -> {
            throw new InvalidFields("lines", fault);
        });
        Location way = locations.virtual(handle, from.centre(), LocationKind.IN_TRANSIT);
        int line = lines.get(0).line();
        List<StockAtPlace> inside = ledger.moveBox(handle, document, MovementKind.TRANSFER_OUT, line, box, way);
        if (!quantities(inside).equals(wanted(lines))) {
            throw Refused.rule("transfers.box-changed", box);
        }
        inside.forEach(each -> add(each, box, each.quantity()));
    }

    /**
     * Returns the reason why a box cannot go from the location: it stands elsewhere, or in a quarantine below it, whose goods would
     * arrive as good ones.
     */
    static Optional<Message> fault(Handle handle, Locations locations, Location from, BoxCode box) {
        Optional<Location> at = Boxes.location(handle, box)
                .flatMap(id -> locations.beneath(handle, from).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
        if (at.isEmpty()) {
            return Optional.of(Message.of("moves.box-not-here", box.grouped(), from.address()));
        }
        return at.filter(each -> each.kind() == LocationKind.QUARANTINE && from.kind() != LocationKind.QUARANTINE)
                .map(each -> Message.of("transfers.box-in-quarantine", box.grouped(), each.address()));
    }

    private static Map<LotCode, Long> wanted(List<DraftLine> lines) {
        return lines.stream()
                .collect(Collectors.toMap(line -> line.lot().orElseThrow(), DraftLine::quantity, Long::sum));
    }

    private static Map<LotCode, Long> quantities(List<StockAtPlace> inside) {
        return inside.stream().collect(Collectors.toMap(StockAtPlace::lot, StockAtPlace::quantity, Long::sum));
    }

    /** Adds each lot once, even if it was taken from several places. */
    private void addLoose(List<Pick> picks) {
        Map<LotCode, Long> quantities = new LinkedHashMap<>();
        Map<LotCode, StockAtPlace> from = new LinkedHashMap<>();
        for (Pick pick : picks) {
            quantities.merge(pick.from().lot(), pick.quantity(), Long::sum);
            from.putIfAbsent(pick.from().lot(), pick.from());
        }
        from.forEach((lot, standing) -> add(standing, BoxCode.LOOSE, quantities.getOrDefault(lot, 0L)));
    }

    private void add(StockAtPlace goods, BoxCode box, long quantity) {
        sent.add(new SentGoods(sent.size() + 1, goods.sku(), goods.lot(), "", goods.expiresOn(), box, quantity, 0, 0));
    }
}
