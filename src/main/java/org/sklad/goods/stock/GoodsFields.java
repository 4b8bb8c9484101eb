package org.sklad.goods.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** The fields by which every form names goods and says how many there are. */
public interface GoodsFields {
    /** The field of a page for a scan, which is a row of its own. */
    String SCAN = "lines.scan.code";

    /** Returns the field that a page shows for one of its rows: its quantity, or the code of a scan. */
    static String shown(String field) {
        return field.replaceFirst("^lines(\\.scan\\..*)?$", SCAN)
                .replaceFirst("^(lines\\.[0-9a-z-]+\\.)(?!code$).*", "$1quantity");
    }

    /** Returns the code of an item; null if the goods are named otherwise. */
    @Nullable
    String item();

    /** Returns the digits of the label of a lot, in any groups; null if the goods are named otherwise. */
    @Nullable
    String lot();

    /** Returns what a scanner read; null if the goods are named otherwise. */
    @Nullable
    RawCode code();

    /** Returns smallest units; null if the code or {@link #times} says how many. */
    @Nullable
    Long quantity();

    /** Returns the number of scans of the code; null for one. */
    @Nullable
    Long times();

    /**
     * Returns the goods that the fields name.
     *
     * @param at the prefix of the names of its fields in errors
     * @throws InvalidFields if the lot is no number of a lot
     */
    default GoodsLine goods(String at) {
        return new GoodsLine(
                Optional.ofNullable(item()).map(Sku::new),
                lot(lot(), at + "lot"),
                Optional.ofNullable(code()),
                Optional.ofNullable(quantity()),
                Optional.ofNullable(times()));
    }

    /**
     * Reads the digits of the label of a lot, with or without blanks and hyphens.
     *
     * @param field its name in errors
     * @return empty if nothing was typed
     * @throws InvalidFields if it is no number of a lot
     */
    static Optional<LotCode> lot(@Nullable String text, String field) {
        return digits(text)
                .map(each -> LotCode.find(each)
                        .orElseThrow(() -> new InvalidFields(field, Message.of("stock.line.no-lot", each))));
    }

    /**
     * Reads the digits of the label of a box, with or without blanks and hyphens.
     *
     * @param field its name in errors
     * @return empty if nothing was typed
     * @throws InvalidFields if it is no number of a box
     */
    static Optional<BoxCode> box(@Nullable String text, String field) {
        return digits(text)
                .map(each -> BoxCode.find(each)
                        .orElseThrow(() -> new InvalidFields(field, Message.of("stock.line.no-box", each))));
    }

    private static Optional<String> digits(@Nullable String text) {
        return Optional.ofNullable(text).map(OwnCode::ungrouped).filter(each -> !each.isEmpty());
    }

    /**
     * Converts the lines of a form.
     *
     * @param lines null for no lines
     * @param line converts a line, with the prefix of the names of its fields in errors
     */
    static <F, L> List<L> lines(@Nullable List<F> lines, BiFunction<F, String, L> line) {
        List<L> converted = new ArrayList<>();
        for (int i = 0; lines != null && i < lines.size(); i++) {
            converted.add(line.apply(lines.get(i), "lines[" + i + "]."));
        }
        return converted;
    }
}
