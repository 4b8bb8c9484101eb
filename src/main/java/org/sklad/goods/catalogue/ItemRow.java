package org.sklad.goods.catalogue;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.barcodes.OwnCode;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.Name;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.SizeOrder;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Unit;
import org.sklad.platform.i18n.Folded;
import org.sklad.platform.i18n.Language;

/**
 * A stored item. A fact that it does not have is an empty text.
 *
 * @param ownCode the digits of its label as a number; they begin with 3
 * @param placeBg the unique sort key by Bulgarian name: name, style, size, SKU
 */
public record ItemRow(
        Sku sku,
        long ownCode,
        String nameBg,
        String nameEn,
        String nameOneBg,
        String nameOneEn,
        String placeBg,
        String placeEn,
        Category category,
        String style,
        String size,
        String sizeOrder,
        String sex,
        String ageGroup,
        Season season,
        Unit unit,
        String inn,
        String strength,
        String form,
        String atc,
        boolean prescriptionOnly,
        String storage,
        boolean sensitive,
        long version) {
    /** Sorts below every letter, so that a name precedes longer names that begin with it. */
    private static final char SEPARATOR = '\u0001';

    private static final Medicine NONE = new Medicine("-", "", "-", "V07", false, "");

    static ItemRow of(Sku sku, OwnCode ownCode, ItemFacts facts, long version) {
        Medicine medicine = facts.medicine().orElse(NONE);
        boolean known = facts.medicine().isPresent();
        return new ItemRow(
                sku,
                Long.parseLong(ownCode.digits()),
                facts.name().bg(),
                facts.name().en(),
                facts.name().oneBg(),
                facts.name().oneEn(),
                place(sku, facts, Language.BG),
                place(sku, facts, Language.EN),
                facts.category(),
                facts.style().map(StyleCode::value).orElse(""),
                facts.size(),
                SizeOrder.of(facts.size()),
                facts.sex().map(Enum::name).orElse(""),
                facts.ageGroup().map(Enum::name).orElse(""),
                facts.season(),
                facts.unit(),
                known ? medicine.inn() : "",
                medicine.strength(),
                known ? medicine.form() : "",
                known ? medicine.atc() : "",
                medicine.prescriptionOnly(),
                medicine.storage(),
                facts.sensitive(),
                version);
    }

    Item item() {
        return new Item(sku, new OwnCode(Long.toString(ownCode)), facts(), version);
    }

    private ItemFacts facts() {
        return new ItemFacts(
                new Name(nameBg, nameEn, nameOneBg, nameOneEn),
                category,
                style.isEmpty() ? Optional.empty() : Optional.of(new StyleCode(style)),
                size,
                sex.isEmpty() ? Optional.empty() : Optional.of(ItemSex.valueOf(sex)),
                ageGroup.isEmpty() ? Optional.empty() : Optional.of(AgeGroup.valueOf(ageGroup)),
                season,
                unit,
                category == Category.MEDICINE
                        ? Optional.of(new Medicine(inn, strength, form, atc, prescriptionOnly, storage))
                        : Optional.empty(),
                sensitive);
    }

    /** Returns the same text for items that differ only in case, spaces and punctuation. */
    public String likeness() {
        String name = nameBg.isEmpty() ? nameEn : nameBg;
        return Stream.of(category.name(), size, sex, ageGroup, inn, strength, form)
                .map(Folded::order)
                .collect(Collectors.joining("|", "", "|" + Folded.signs(name)));
    }

    private static String place(Sku sku, ItemFacts facts, Language language) {
        return Folded.order(facts.name().in(language))
                + SEPARATOR
                + facts.style().map(StyleCode::value).orElse("")
                + SEPARATOR
                + SizeOrder.of(facts.size())
                + SEPARATOR
                + sku;
    }
}
