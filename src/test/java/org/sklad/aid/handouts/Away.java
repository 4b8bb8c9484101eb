package org.sklad.aid.handouts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;

/** A handout recorded on an offline device, by default out of the store at Harmanli. */
public final class Away {
    private final Optional<String> person;
    private final List<Heads> group;
    private final List<NewLine> lines = new ArrayList<>();
    private String centre = "HAR";
    private String location = "STORE";
    private Optional<Instant> at = Optional.empty();
    private Optional<Instant> deviceAt = Optional.empty();
    private String collectedBy = "";

    private Away(Optional<String> person, List<Heads> group) {
        this.person = person;
        this.group = group;
    }

    public static Away to(Beneficiary person) {
        return to(person.caseCode().value());
    }

    public static Away to(String code) {
        return new Away(Optional.of(code), List.of());
    }

    public static Away toGroup(Heads... heads) {
        return new Away(Optional.empty(), List.of(heads));
    }

    public Away lot(Lot lot, long quantity) {
        return lot(lot.code(), quantity);
    }

    public Away lot(LotCode lot, long quantity) {
        lines.add(NewLine.of(GoodsLine.of(lot, quantity)));
        return this;
    }

    public Away item(Item item, long quantity) {
        return item(item.sku(), quantity);
    }

    public Away item(Sku sku, long quantity) {
        lines.add(NewLine.of(GoodsLine.of(sku, quantity)));
        return this;
    }

    public Away medicine(Lot lot, long quantity, String prescription) {
        lines.add(NewLine.of(GoodsLine.of(lot.code(), quantity), Optional.empty(), prescription, "1 x 1"));
        return this;
    }

    /** Adds a prescribed medicine without its lot. */
    public Away prescribed(Sku sku, long quantity, String prescription) {
        lines.add(NewLine.of(GoodsLine.of(sku, quantity), Optional.empty(), prescription, "1 x 1"));
        return this;
    }

    public Away at(String otherCentre, String otherLocation) {
        centre = otherCentre;
        location = otherLocation;
        return this;
    }

    public Away on(Instant happened) {
        at = Optional.of(happened);
        return this;
    }

    public Away sentAt(Instant deviceClock) {
        deviceAt = Optional.of(deviceClock);
        return this;
    }

    public Away collectedBy(String who) {
        collectedBy = who;
        return this;
    }

    /** Builds the handout. By default it happened just now, on a device whose clock is right. */
    public OfflineHandout build(Instant now) {
        NewHandout handout = new NewHandout(
                new CentreCode(centre),
                location,
                person,
                group,
                Optional.of(at.orElse(now)),
                lines,
                Acknowledgement.MARK,
                Optional.empty(),
                collectedBy,
                Optional.empty());
        return new OfflineHandout(handout, "phone-1", deviceAt.orElse(now));
    }
}
