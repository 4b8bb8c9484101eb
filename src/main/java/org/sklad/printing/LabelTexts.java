package org.sklad.printing;

import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sklad.barcodes.OwnCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.labels.LabelContent;
import org.sklad.labels.LabelField;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;

/**
 * The texts on labels, in Bulgarian and English side by side, since everybody who works at a shelf reads its label. Labels of rooms and
 * assets have no URL for private phones while there is no page for them without sign-in.
 */
record LabelTexts(Messages messages) {
    /** Readable for everybody, and as short as possible. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private static final int MOST_IN_BOX = 5;

    LabelContent lot(LotLabel lot, Item item) {
        return ofItem(item)
                .put(LabelField.LOT, lot.number())
                .put(LabelField.EXPIRES, lot.expiresOn().date().map(DAY::format).orElse(""))
                .put(LabelField.DONOR, lot.donor())
                .on(lot.code().code());
    }

    LabelContent item(Item item) {
        Message unit = Message.of("catalogue.unit." + item.unit());
        return ofItem(item).put(LabelField.UNIT, bg(unit) + " / " + en(unit)).on(item.ownCode());
    }

    LabelContent location(PlaceLabel place) {
        Fields fields = new Fields().put(LabelField.PLACE, place.address()).put(LabelField.CENTRE, place.centreName());
        return (isNamed(place) ? fields.titles(place.nameBg(), place.nameEn()) : fields).on(place.ownCode());
    }

    LabelContent room(PlaceLabel room) {
        Message number = Message.of("printing.room", room.code());
        return (isNamed(room)
                        ? new Fields().titles(room.nameBg(), room.nameEn())
                        : new Fields().titles(bg(number), en(number)))
                .put(LabelField.PLACE, room.address())
                .put(LabelField.CENTRE, room.centreName())
                .on(room.ownCode());
    }

    LabelContent asset(PlaceLabel asset) {
        Message category = Message.of("centres.asset.category." + asset.category());
        String in = asset.room().isEmpty() ? "" : " · " + bg(Message.of("printing.room", asset.room()));
        return (isNamed(asset)
                        ? new Fields().titles(asset.nameBg(), asset.nameEn())
                        : new Fields().titles(bg(category), en(category)))
                .put(LabelField.PLACE, asset.address() + in)
                .put(LabelField.CENTRE, asset.centreName())
                .on(asset.ownCode());
    }

    LabelContent card(CardLabel card) {
        return new Fields()
                .put(LabelField.CASE_CODE, card.caseCode().grouped())
                .put(LabelField.CENTRE, card.centreName())
                .on(card.card().code());
    }

    /**
     * Returns the label of a box. Goods of one style are named once, and counted by size.
     *
     * @param inside items in the box now with their quantity in smallest units
     */
    LabelContent box(BoxGoods box, Map<Item, Long> inside) {
        Fields fields = new Fields()
                .put(LabelField.NUMBER, Long.toString(box.number()))
                .put(LabelField.CENTRE, box.centreName());
        Set<Message> styles = inside.keySet().stream().map(Item::styleTitle).collect(Collectors.toSet());
        if (styles.size() == 1) {
            Message style = styles.iterator().next();
            fields.titles(bg(style), en(style)).put(LabelField.CONTENTS, contents(inside, LabelTexts::counted, "   "));
        } else {
            fields.put(
                    LabelField.CONTENTS,
                    contents(inside, each -> bg(each.getKey().title()), "; "));
        }
        return fields.on(new OwnCode(box.code().toString()));
    }

    private static String contents(
            Map<Item, Long> inside, Function<Map.Entry<Item, Long>, String> said, String between) {
        String some = inside.entrySet().stream().limit(MOST_IN_BOX).map(said).collect(Collectors.joining(between));
        return inside.size() > MOST_IN_BOX ? some + between + "…" : some;
    }

    /** Returns the size and the quantity: {@code M × 2}. */
    private static String counted(Map.Entry<Item, Long> line) {
        String size = line.getKey().facts().size();
        return (size.isEmpty() ? "" : size + " ") + "× " + line.getValue();
    }

    /** Returns the name of one piece, because the label sticks on it. */
    private Fields ofItem(Item item) {
        return new Fields()
                .titles(bg(item.styleTitle(1)), en(item.styleTitle(1)))
                .put(LabelField.SIZE, item.facts().sizeToRead());
    }

    /** Returns false for a thing named by its code, which the label shows anyway. */
    private static boolean isNamed(PlaceLabel place) {
        return !place.nameBg().equals(place.code());
    }

    private String bg(Message message) {
        return messages.text(Language.BG, message);
    }

    private String en(Message message) {
        return messages.text(Language.EN, message);
    }

    private static final class Fields {
        private final Map<LabelField, String> fields = new EnumMap<>(LabelField.class);

        Fields put(LabelField field, String text) {
            if (!text.isBlank()) {
                fields.put(field, text);
            }
            return this;
        }

        /** Omits the English title if it equals the Bulgarian one. */
        Fields titles(String bg, String en) {
            return put(LabelField.TITLE_BG, bg).put(LabelField.TITLE_EN, bg.equals(en) ? "" : en);
        }

        LabelContent on(OwnCode code) {
            return new LabelContent(code, fields);
        }
    }
}
