package org.sklad.programme.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.Operator;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.GoodsAtHand;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/** The materials on the form of a session: {@code materials.0.item}, {@code materials.0.quantity}, and the search for more of them. */
public final class MaterialRows {
    static final String WORDS = "page.words";
    static final String ACT = "page.act";

    private static final int MOST_WORDS = 100;
    private static final Pattern ITEM = Pattern.compile("materials\\.([0-9]{1,3})\\.item");
    private static final Pattern COUNT = Pattern.compile("heads\\.[0-9]{1,2}\\.count");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final String TAKE = "take-";
    private static final String DROP = "drop-";

    private final Items items;
    private final GoodsAtHand goods;

    MaterialRows(Items items, GoodsAtHand goods) {
        this.items = items;
        this.goods = goods;
    }

    /** A material on the form. */
    public record Row(int number, Item item) {}

    /** The form after a button, and items in stock that match the typed words. */
    record Pressed(FormState entered, List<GoodsAtHand.Usable> candidates) {
        static Pressed of(FormState entered) {
            return new Pressed(entered, List.of());
        }
    }

    /** Returns the materials of the form; a row that names no item is left out. */
    List<Row> rows(FormState entered) {
        Map<Integer, String> skus = new TreeMap<>();
        for (String field : entered.fields().keySet()) {
            Matcher matcher = ITEM.matcher(field);
            if (matcher.matches()) {
                skus.put(Integer.parseInt(matcher.group(1)), entered.value(field));
            }
        }
        List<Row> rows = new ArrayList<>();
        skus.forEach((number, sku) -> find(sku).ifPresent(item -> rows.add(new Row(number, item))));
        return rows;
    }

    private Optional<Item> find(String sku) {
        return Sku.isValid(sku) ? items.find(new Sku(sku)) : Optional.empty();
    }

    /**
     * Does what a button of the form says: looks for goods, takes one of them, or drops a material.
     *
     * @throws InvalidFields at the search field if nothing in stock here matches
     */
    Pressed pressed(FormState entered, Centre centre, Operator by) {
        String act = entered.value(ACT);
        if (act.startsWith(TAKE)) {
            return Pressed.of(find(act.substring(TAKE.length()))
                    .map(item -> with(entered, item))
                    .orElse(entered));
        }
        if (act.startsWith(DROP)) {
            String row = "materials." + act.substring(DROP.length());
            return Pressed.of(entered.with(row + ".item", "").with(row + ".quantity", ""));
        }
        String words = entered.value(WORDS);
        if (words.isBlank()) {
            return Pressed.of(entered);
        }
        String sought = words.substring(0, Math.min(words.length(), MOST_WORDS));
        Optional<Item> scanned = items.find(RawCode.of(sought)).filter(each -> !each.isMedicine());
        if (scanned.isPresent()) {
            return Pressed.of(with(entered, scanned.get()));
        }
        List<GoodsAtHand.Usable> found =
                goods.named(sought, Optional.empty(), centre, by, each -> !each.isMedicine(), each -> 0);
        if (found.isEmpty()) {
            throw new InvalidFields(WORDS, Message.of("sessions.no-such-goods"));
        }
        return new Pressed(entered, found);
    }

    /** Returns the form with the item, one for each head; the same item again changes nothing. */
    private FormState with(FormState entered, Item item) {
        FormState begun = entered.with(WORDS, "");
        List<Row> rows = rows(entered);
        if (rows.stream().anyMatch(each -> each.item().sku().equals(item.sku()))) {
            return begun;
        }
        int number = rows.stream().mapToInt(Row::number).max().orElse(-1) + 1;
        return begun.with("materials." + number + ".item", item.sku().value())
                .with("materials." + number + ".quantity", Integer.toString(Math.max(1, heads(entered))));
    }

    /** Returns the number of people typed so far. */
    static int heads(FormState entered) {
        return entered.fields().keySet().stream()
                .filter(field -> COUNT.matcher(field).matches())
                .map(entered::value)
                .filter(typed -> NUMBER.matcher(typed).matches())
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
