package org.sklad.goods.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Resolves lines of incoming goods and reports errors by field. */
public final class LineResolution {
    /** Purpose of the lines: received now, announced, or already in stock. */
    private enum Purpose {
        RECEIVE,
        /** Lot and expiry are entered on arrival. */
        EXPECT,
        /** Expired goods are accepted, because they are already in stock. */
        OPEN
    }

    private final Handle handle;
    private final Destinations destinations;
    private final Goods goods;
    private final CentreCode centre;
    private final LocalDate today;
    private final MedicineGate gate;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * Creates a resolution for one request at a centre.
     *
     * @param today the date in the centre's time zone
     */
    public LineResolution(
            Handle handle, Locations locations, Goods goods, CentreCode centre, LocalDate today, MedicineGate gate) {
        this.handle = handle;
        this.destinations = new Destinations(handle, locations, centre, errors);
        this.goods = goods;
        this.centre = centre;
        this.today = today;
        this.gate = gate;
    }

    /**
     * Resolves lines that are received now.
     *
     * @param prefix prefix of the fields of a line, with {@code %d} for its index; {@code ""} for a single line
     * @throws InvalidFields if any line is invalid, with the errors of all lines
     * @throws ShortDated if the only errors are missing reasons for short-dated medicines
     */
    public List<ResolvedLine> toReceive(List<Incoming> lines, Location usual, String prefix) {
        return resolve(lines, usual, prefix, Purpose.RECEIVE);
    }

    /** Resolves announced lines as {@link #toReceive} does. Lot and expiry are entered on arrival. */
    public List<ResolvedLine> toExpect(List<Incoming> lines, Location usual, String prefix) {
        return resolve(lines, usual, prefix, Purpose.EXPECT);
    }

    /** Resolves lines of existing stock as {@link #toReceive} does. The goods may have expired. */
    public List<ResolvedLine> toOpen(List<Incoming> lines, Location usual, String prefix) {
        return resolve(lines, usual, prefix, Purpose.OPEN);
    }

    private List<ResolvedLine> resolve(List<Incoming> lines, Location usual, String prefix, Purpose purpose) {
        List<ResolvedLine> resolved = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            resolve(lines.get(i), usual, String.format(prefix, i), purpose).ifPresent(resolved::add);
        }
        requireNoErrors();
        return resolved;
    }

    private void requireNoErrors() {
        if (!errors.isEmpty() && errors.stream().allMatch(ShortDated::isMeant)) {
            throw new ShortDated(errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /**
     * Finds a real location of the centre by its code.
     *
     * @throws InvalidFields if the centre has no such location
     */
    public Location requireLocation(String text, String field) {
        return destinations.location(text, field).orElseThrow(() -> new InvalidFields(errors));
    }

    private Optional<ResolvedLine> resolve(Incoming line, Location usual, String at, Purpose purpose) {
        requireFitting(line.inspection(), at, purpose);
        Optional<Place> to = destinations.of(line, usual, at, purpose == Purpose.RECEIVE);
        Optional<Recognised> goods = goods(line, at);
        if (goods.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> counted = counted(line, goods.get(), at);
        String number = line.number().orElse(goods.get().number());
        Expiry expiresOn = line.expiresOn().map(Expiry::new).orElse(goods.get().expiresOn());
        boolean comesIn = purpose != Purpose.EXPECT && !line.inspection().isRefused();
        if (comesIn) {
            requireLot(goods.get().item(), number, expiresOn, at);
        }
        if (comesIn && purpose == Purpose.RECEIVE) {
            requireUsable(expiresOn, to.get().location(), at);
            errors.addAll(gate.faults(
                    goods.get().item(), expiresOn, line.inspection(), to.get().location(), today, at));
        }
        return counted.map(times -> new ResolvedLine(
                goods.get().item(),
                line.quantity().isPresent() ? 1 : goods.get().unitsEach(),
                times,
                number,
                expiresOn,
                line.unitValue(),
                to.get(),
                line.code().filter(code -> comesIn).flatMap(code -> pack(code, at + "code")),
                line.senderBox(),
                line.inspection()));
    }

    /** Rejects an inspection of goods that have not arrived, and damaged or refused goods without a reason. */
    private void requireFitting(Inspection inspection, String at, Purpose purpose) {
        boolean good = inspection.condition() == Condition.GOOD;
        if (purpose != Purpose.RECEIVE && !inspection.equals(Inspection.GOOD)) {
            refuse(at + "condition", "intake.not-looked-at");
        } else if (!good && inspection.reason().isEmpty()) {
            refuse(at + "reason", "intake.say-why." + inspection.condition());
        }
    }

    private Optional<ScannedPack> pack(RawCode code, String field) {
        return goods.elements(code.text()).flatMap(elements -> ScannedPack.of(elements, field));
    }

    private Optional<Recognised> goods(Incoming line, String at) {
        if (line.item().isPresent() == line.code().isPresent()) {
            refuse(at + "item", "intake.item-or-code");
            return Optional.empty();
        }
        return line.code()
                .map(code -> byCode(code, at + "code"))
                .orElseGet(() -> byItem(line.item().orElseThrow(), at + "item"));
    }

    private Optional<Recognised> byItem(Sku sku, String field) {
        Optional<Item> item = Skus.find(handle, sku);
        if (item.isEmpty()) {
            refuse(field, "intake.item-unknown", sku.value());
        }
        return item.map(Recognised::unit);
    }

    private Optional<Recognised> byCode(RawCode code, String field) {
        Optional<GoodsMeaning> good = goods.find(handle, code.text(), centre);
        Optional<Recognised> found = good.flatMap(Recognised::of);
        if (good.isPresent() && good.get() instanceof GoodsMeaning.Faulty faulty) {
            errors.add(new FieldError(field, faulty.fault()));
        } else if (found.isEmpty()) {
            refuse(field, "intake.code-unknown", code.shown());
        }
        return found;
    }

    /** Number of scans, or of single units if a quantity is given. */
    private Optional<Long> counted(Incoming line, Recognised goods, String at) {
        if (line.quantity().isPresent() && line.times().isPresent()) {
            refuse(at + "times", "intake.quantity-or-times");
            return Optional.empty();
        }
        if (line.quantity().isEmpty() && line.times().isEmpty() && line.code().isEmpty()) {
            refuse(at + "quantity", "platform.field.required");
            return Optional.empty();
        }
        long counted = line.quantity().or(line::times).orElse(1L);
        long most = line.quantity().isPresent() ? Incoming.MOST : Incoming.MOST / goods.unitsEach();
        if (counted < 1 || counted > most) {
            refuse(at + (line.quantity().isPresent() ? "quantity" : "times"), "platform.field.between", 1, most);
            return Optional.empty();
        }
        return Optional.of(counted);
    }

    private void requireLot(Item item, String number, Expiry expiresOn, String at) {
        if (item.isMedicine() && number.isEmpty()) {
            refuse(at + "lot", "intake.medicine-needs-lot");
        }
        if (item.isMedicine() && expiresOn.equals(Expiry.NEVER)) {
            refuse(at + "expiresOn", "intake.medicine-needs-expiry");
        }
    }

    private void requireUsable(Expiry expiresOn, Location location, String at) {
        if (expiresOn.isPastOn(today) && location.kind() != LocationKind.QUARANTINE) {
            refuse(
                    at + "expiresOn",
                    "intake.expired-on-arrival",
                    expiresOn.value(),
                    location.code().value());
        }
    }

    private void refuse(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, Message.of(key, arguments)));
    }
}
