package org.sklad.goods.kits;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/**
 * The form of an assembly after a scan. The code of a kit chooses it and, if scanned again, adds one. A quantity that was typed before a kit
 * was chosen stays. The code of a location chooses the location.
 *
 * @param result result of the scan, as its sound: ok, twice, unknown; blank without a scan
 */
record KitEntry(FormState entered, String result) {
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,5}");

    /** @param entered location, kit, lot, quantity and scanned code; each may be blank */
    static KitEntry of(FormState entered, Kits kits, Centre centre) {
        String code = entered.value("code");
        if (code.isBlank()) {
            return new KitEntry(entered, "");
        }
        FormState free = entered.with("code", "");
        Optional<GoodsMeaning> good = kits.find(centre.code(), new RawCode(code));
        if (good.isPresent() && good.get() instanceof GoodsMeaning.OfLocation place) {
            return place.location().kind().isReal()
                    ? new KitEntry(free.with("location", place.location().code().value()), "ok")
                    : unknown(free, code);
        }
        if (good.isPresent() && good.get() instanceof GoodsMeaning.OfLot lot) {
            return chosen(free, kits, lot.item(), Optional.of(lot.lot().code()));
        }
        if (good.isPresent() && good.get() instanceof GoodsMeaning.OfItem item) {
            return chosen(free, kits, item.item(), Optional.empty());
        }
        return unknown(free, code);
    }

    private static KitEntry chosen(FormState before, Kits kits, Item item, Optional<LotCode> lot) {
        if (!kits.isKit(item.sku())) {
            return refused(before, Message.of("kits.no-kit", item.title()));
        }
        String kit = item.sku().value();
        String code = lot.map(LotCode::toString).orElse("");
        boolean again = before.value("kit").equals(kit) && before.value("lot").equals(code);
        boolean first = before.value("kit").isEmpty();
        long typed = again || first ? number(before.value("quantity")) : 0;
        long quantity = again ? typed + 1 : Math.max(typed, 1);
        FormState chosen = before.with("kit", kit).with("lot", code).with("quantity", Long.toString(quantity));
        return new KitEntry(chosen, again ? "twice" : "ok");
    }

    private static long number(String typed) {
        return QUANTITY.matcher(typed).matches() ? Long.parseLong(typed) : 0;
    }

    private static KitEntry unknown(FormState before, String code) {
        return refused(before, Message.of("kits.no-kit", new RawCode(code).shown()));
    }

    private static KitEntry refused(FormState before, Message message) {
        return new KitEntry(new FormState(before.fields(), Optional.of(message), before.errors()), "unknown");
    }
}
