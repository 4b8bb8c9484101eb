package org.sklad.goods.counts;

import java.util.Map;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.web.Frame;

/** The wording of counts on pages. */
public final class CountWords {
    private CountWords() {}

    /** Returns the scope of a count; {@code items} contains the item of a count of one item. */
    public static String scope(Frame frame, Count count, Map<Sku, Item> items) {
        return count.location()
                .map(code -> frame.name(new LocationAddress(count.centre(), code)))
                .or(() -> count.category().map(each -> CatalogueWords.of(frame, each)))
                .or(() -> count.item().map(items::get).map(item -> frame.t(item.title())))
                .orElseThrow();
    }

    /** Formats a difference with its sign; 0 has none. */
    public static String difference(Frame frame, long units) {
        if (units == 0) {
            return "0";
        }
        return (units < 0 ? "−" : "+") + frame.formats().number(Math.abs(units));
    }

    /** Formats the value of a difference, or says that it is unknown. */
    public static String worth(Frame frame, CountLine line) {
        if (line.difference() == 0) {
            return "–";
        }
        return line.worth().map(worth -> money(frame, worth)).orElseGet(() -> frame.t("counts.unknown"));
    }

    private static String money(Frame frame, DifferenceValue worth) {
        return (worth.minor() < 0 ? "−" : "+")
                + frame.formats().money(worth.amount().abs(), worth.currency());
    }
}
