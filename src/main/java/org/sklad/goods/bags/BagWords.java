package org.sklad.goods.bags;

import java.util.Arrays;
import java.util.List;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.Reason;
import org.sklad.platform.web.Choice;
import org.sklad.platform.web.Frame;

/** Texts about bags for pages. */
public final class BagWords {
    private BagWords() {}

    /** Formats a quantity with its sign; zero has no sign. */
    public static String signed(Frame frame, long units) {
        if (units == 0) {
            return "0";
        }
        return (units < 0 ? "−" : "+") + frame.formats().number(Math.abs(units));
    }

    /** Describes the missing or surplus quantity of a lot. */
    public static String differs(Frame frame, Item item, BagLine line) {
        String lot = line.number().isEmpty() ? line.lot().code().grouped() : line.number();
        return frame.t(
                line.difference() < 0 ? "bags.bag.missing" : "bags.bag.found",
                frame.t(item.title()) + " · " + lot,
                frame.t("ledger.quantity." + item.unit(), Math.abs(line.difference())));
    }

    /** Lists the reasons that a difference can have. */
    public static List<Choice> reasons(Frame frame, BagLine line) {
        return Arrays.stream(Reason.values())
                .filter(reason -> line.difference() < 0 ? reason.allowsLess() : reason.allowsMore())
                .map(reason -> new Choice(reason.name(), frame.t("stock.reason." + reason)))
                .toList();
    }
}
