package org.sklad.aid.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.MedicineRightNeeded;
import org.sklad.aid.handouts.NewLine;
import org.sklad.aid.handouts.WantedGoods;
import org.sklad.aid.handouts.WantedLine;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Category;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.Basket;
import org.sklad.goods.stock.GoodsAtHand;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/** Search for what was scanned, typed or chosen at a desk, among the goods in stock there. */
record DeskScans(DeskGoods deskGoods, GoodsAtHand goods) {
    /**
     * Returns the desk with the goods of a code, with the contents of a box, or with the goods in stock that match typed words.
     *
     * @param who person whom goods must fit; absent for a group
     * @throws InvalidFields at {@code code} if nothing in stock here matches
     */
    DeskState scanned(String code, DeskState before, Optional<SizeProfile> who, Centre centre, Operator by) {
        Optional<BoxCode> box = BoxCode.scanned(Scanned.of(code));
        return box.isPresent()
                ? opened(box.get(), before, who, centre, by)
                : scanned(code, Optional.empty(), 1, before, who, centre, by);
    }

    /**
     * Shows the contents of a box. A single item is put on the desk at once; of several, the operator chooses. The operator enters the
     * quantity.
     */
    private DeskState opened(BoxCode box, DeskState before, Optional<SizeProfile> who, Centre centre, Operator by) {
        List<OnDesk.Candidate> inside = deskGoods.inside(box, centre, by).stream()
                .sorted(Comparator.comparingInt(each -> rank(who, each.item())))
                .map(each -> OnDesk.Candidate.of(each.item(), box, each.usable(), who))
                .toList();
        if (inside.size() > 1) {
            return before.with(inside);
        }
        String digits = inside.get(0).item().ownCode().digits();
        return scanned(digits, Optional.of(box), 1, before, who, centre, by).beside(inside);
    }

    private static int rank(Optional<SizeProfile> who, Item item) {
        return who.map(each -> each.rank(item)).orElse(0);
    }

    /**
     * Returns the desk with goods chosen by their own code.
     *
     * @param box box from which they are taken
     * @param times number of units
     */
    DeskState scanned(
            String code,
            Optional<BoxCode> box,
            long times,
            DeskState before,
            Optional<SizeProfile> who,
            Centre centre,
            Operator by) {
        String at = before.entered().value("location");
        Optional<LocationAddress> from = LocationAddress.find(at.isEmpty() ? DeskForm.STORE : at, centre.code());
        Optional<WantedLine> found = look(code, box, from, centre.code(), by);
        if (found.isPresent()) {
            Basket more = before.basket()
                    .with(found.get().code(), box, times * found.get().quantity());
            boolean twice = more.lines().size() == before.basket().lines().size();
            return before.with(more, twice ? "twice" : "ok");
        }
        List<OnDesk.Candidate> candidates = candidates(code, bag(before.entered()), who, centre, by);
        if (candidates.isEmpty()) {
            throw new InvalidFields("code", Message.of(WantedGoods.NO_SUCH_GOODS));
        }
        return before.with(candidates);
    }

    /** Finds all clothes and shoes in the size of the person, because they have no codes and many names. */
    DeskState inSize(SizeProfile who, DeskState before, Centre centre, Operator by) {
        List<OnDesk.Candidate> found =
                goods.ofCategory(Category.CLOTHES, bag(before.entered()), centre, by, who::isInSize).stream()
                        .map(each -> OnDesk.Candidate.loose(each.item(), each.units(), Optional.of(who)))
                        .toList();
        if (found.isEmpty()) {
            throw new InvalidFields("code", Message.of("desk.desk.sizes.none"));
        }
        return before.with(found);
    }

    /** Returns the bag from another centre. Nothing else of that centre is here. */
    private static Optional<LocationCode> bag(FormState entered) {
        return LocationAddress.find(entered.value("location")).map(LocationAddress::location);
    }

    /** Reports a missing right to medicines at the field, so that the goods stay on the desk. */
    private Optional<WantedLine> look(
            String code, Optional<BoxCode> box, Optional<LocationAddress> from, CentreCode centre, Operator by) {
        try {
            return deskGoods.look(NewLine.of(GoodsLine.of(RawCode.of(code)), box, "", ""), from, centre, by);
        } catch (MedicineRightNeeded needed) {
            throw new InvalidFields("code", needed.message());
        }
    }

    /** Finds goods in stock here by words, because used clothes have no code. Goods that fit the person come first. */
    private List<OnDesk.Candidate> candidates(
            String words, Optional<LocationCode> at, Optional<SizeProfile> who, Centre centre, Operator by) {
        return goods.named(words, at, centre, by, any -> true, item -> rank(who, item)).stream()
                .map(each -> OnDesk.Candidate.loose(each.item(), each.units(), who))
                .toList();
    }
}
