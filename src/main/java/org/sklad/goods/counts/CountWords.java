package org.sklad.goods.counts;

import org.sklad.goods.classification.CatalogueWords;
import org.sklad.platform.web.Frame;

/** How pages say what belongs to counts. */
public final class CountWords {
    private CountWords() {}

    /** What is counted. */
    public static String scope(Frame frame, Count count) {
        return count.location()
                .map(code -> count.centre() + "/" + code)
                .or(() -> count.category().map(each -> CatalogueWords.of(frame, each)))
                .or(() -> count.item().map(each -> each.value()))
                .orElseThrow();
    }

    /** With its sign, and nothing for nothing. */
    public static String difference(Frame frame, long units) {
        if (units == 0) {
            return "0";
        }
        return (units < 0 ? "−" : "+") + frame.formats().number(Math.abs(units));
    }

    /** What a difference is worth; what nobody knows is said to be unknown. */
    public static String worth(Frame frame, CountLine line) {
        if (line.difference() == 0) {
            return "–";
        }
        return line.worth().map(worth -> money(frame, worth)).orElseGet(() -> frame.t("counts.unknown"));
    }

    private static String money(Frame frame, Worth worth) {
        return (worth.minor() < 0 ? "−" : "+")
                + frame.formats().money(worth.amount().abs(), worth.currency());
    }
}
