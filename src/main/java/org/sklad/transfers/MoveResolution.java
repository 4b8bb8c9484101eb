package org.sklad.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Items;
import org.sklad.centres.Location;
import org.sklad.centres.LocationAddress;
import org.sklad.centres.Locations;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.stock.BoxCode;
import org.sklad.stock.Carried;
import org.sklad.stock.Good;
import org.sklad.stock.Goods;
import org.sklad.stock.LotCode;
import org.sklad.stock.Place;
import org.sklad.stock.Wanted;

/** Finds out what the lines of a move mean, and says at their fields what is wrong with them. */
final class MoveResolution {
    private final Handle handle;
    private final Goods goods;
    private final Locations locations;
    private final CentreCode centre;
    private final List<FieldError> errors = new ArrayList<>();

    MoveResolution(Handle handle, Goods goods, Locations locations, CentreCode centre) {
        this.handle = handle;
        this.goods = goods;
        this.locations = locations;
        this.centre = centre;
    }

    /**
     * The lines as the ledger takes them, numbered from {@code first} on.
     *
     * @param prefix of the fields of a line, with {@code %d} for its place; {@code ""} where there is one line alone
     * @throws InvalidFields with everything that is wrong at any line
     */
    List<Carried> resolve(List<NewMoveLine> lines, Location from, Location usual, int first, String prefix) {
        List<Carried> resolved = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            resolve(lines.get(i), from, usual, first + i, String.format(prefix, i))
                    .ifPresent(resolved::add);
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return resolved;
    }

    /** A real location of the centre by its code. */
    Optional<Location> location(String text, String field) {
        Optional<Location> found = LocationAddress.find(text, centre)
                .filter(address -> address.centre().equals(centre))
                .flatMap(address -> locations.find(handle, address))
                .filter(location -> location.kind().isReal());
        if (found.isEmpty()) {
            refuse(field, "transfers.location-unknown", text, centre.value());
        }
        return found;
    }

    /** As {@link #location}; refuses with {@link InvalidFields} when there is none. */
    Location requireLocation(String text, String field) {
        return location(text, field).orElseThrow(() -> new InvalidFields(errors));
    }

    /** Goods as a code or a name means them: an item, of it a lot or any, and how many one scan stands for. */
    private record Named(Item item, Optional<LotCode> lot, long each) {}

    private Optional<Carried> resolve(NewMoveLine line, Location from, Location usual, int number, String at) {
        Optional<Location> location = line.to().isPresent() ? location(line.to().get(), at + "to") : Optional.of(usual);
        Optional<Named> named = named(line, at);
        if (named.isEmpty() || location.isEmpty()) {
            return Optional.empty();
        }
        BoxCode out = line.box().orElse(BoxCode.LOOSE);
        BoxCode in = line.toBox().orElse(BoxCode.LOOSE);
        if (location.get().equals(from) && out.equals(in)) {
            refuse(at + "to", "transfers.same-place", from.address().toString());
            return Optional.empty();
        }
        return units(line, named.get(), at)
                .map(quantity -> new Carried(
                        new Wanted(number, named.get().item().sku(), named.get().lot(), line.box(), quantity),
                        new Place(location.get(), in)));
    }

    private Optional<Named> named(NewMoveLine line, String at) {
        long names = Stream.of(line.item(), line.lot(), line.code())
                .filter(Optional::isPresent)
                .count();
        if (names != 1) {
            refuse(at + "item", "transfers.one-name");
            return Optional.empty();
        }
        if (line.item().isPresent()) {
            Optional<Item> item = Items.find(handle, line.item().get());
            if (item.isEmpty()) {
                refuse(at + "item", "transfers.no-item", line.item().get().value());
            }
            return item.map(each -> new Named(each, Optional.empty(), 1));
        }
        if (line.lot().isPresent()) {
            LotCode lot = line.lot().get();
            return found(
                    lot.toString(),
                    at + "lot",
                    Message.of("transfers.no-lot", lot.code().grouped()));
        }
        String code = line.code().orElseThrow().text();
        String shown = line.code().orElseThrow().shown();
        return found(code, at + "code", Message.of("transfers.no-goods", shown, centre.value()));
    }

    private Optional<Named> found(String code, String field, Message unknown) {
        Optional<Good> good = goods.find(handle, code, centre);
        Optional<Named> found = good.flatMap(MoveResolution::named);
        if (found.isEmpty()) {
            errors.add(new FieldError(field, good.flatMap(this::fault).orElse(unknown)));
        }
        return found;
    }

    /** What is wrong with a code where that can be said better than that nothing is known by it. */
    private Optional<Message> fault(Good good) {
        if (good instanceof Good.OfItem item) {
            return Optional.of(Message.of(
                    "transfers.lot-not-here", item.number(), item.item().title(), centre.value()));
        }
        return good instanceof Good.Faulty faulty ? Optional.of(faulty.fault()) : Optional.empty();
    }

    private static Optional<Named> named(Good good) {
        if (good instanceof Good.OfLot lot) {
            return Optional.of(new Named(lot.item(), Optional.of(lot.lot().code()), lot.quantity()));
        }
        if (good instanceof Good.OfItem item && !item.isOfMissingLot()) {
            return Optional.of(new Named(item.item(), Optional.empty(), item.quantity()));
        }
        return Optional.empty();
    }

    private Optional<Long> units(NewMoveLine line, Named named, String at) {
        if (line.quantity().isPresent() && line.times().isPresent()) {
            refuse(at + "times", "transfers.quantity-or-times");
            return Optional.empty();
        }
        if (line.quantity().isEmpty() && line.times().isEmpty() && line.code().isEmpty()) {
            refuse(at + "quantity", "platform.field.required");
            return Optional.empty();
        }
        long counted = line.quantity().or(line::times).orElse(1L);
        long each = line.quantity().isPresent() ? 1 : named.each();
        if (counted < 1 || counted > NewMoveLine.MOST / each) {
            String field = line.quantity().isPresent() ? "quantity" : "times";
            refuse(at + field, "platform.field.between", 1, NewMoveLine.MOST / each);
            return Optional.empty();
        }
        return Optional.of(counted * each);
    }

    private void refuse(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, Message.of(key, arguments)));
    }
}
