package org.sklad.labels;

import java.util.Map;
import java.util.Optional;
import org.sklad.barcodes.OwnCode;

/** Sample contents of the usual maximum length, to try a design on a medium. */
final class LabelSamples {
    private static final Map<LabelField, String> FIELDS = Map.ofEntries(
            Map.entry(LabelField.TITLE_BG, "Зимно яке с качулка, мъжко, подплатено"),
            Map.entry(LabelField.TITLE_EN, "Winter jacket with hood, men, padded"),
            Map.entry(LabelField.SIZE, "XXL"),
            Map.entry(LabelField.UNIT, "чифт / pair"),
            Map.entry(LabelField.LOT, "LOT20270314-AB"),
            Map.entry(LabelField.EXPIRES, "30.11.2028"),
            Map.entry(LabelField.DONOR, "Български Червен кръст"),
            Map.entry(LabelField.CENTRE, "Регистрационно-приемателен център Харманли"),
            Map.entry(LabelField.PLACE, "HAR/STORE-2-SHELF-14"),
            Map.entry(LabelField.CONTENTS, "Зимни якета, мъжки, M–XL"),
            Map.entry(LabelField.CASE_CODE, "K7QF-29TM"),
            Map.entry(LabelField.NOTE, "2 / 14"),
            Map.entry(LabelField.NUMBER, "1214"));

    private LabelSamples() {}

    static LabelContent of(LabelKind kind) {
        OwnCode code = OwnCode.parse(
                switch (kind) {
                    case LOT -> "1840629374";
                    case BOX -> "2840629372";
                    case ITEM -> "3840629371";
                    case LOCATION -> "4840629379";
                    case CARD -> "9840629375814023";
                    case ROOM -> "5840629375814009";
                    case ASSET -> "6840629375814061";
                });
        boolean isPublic = kind == LabelKind.ROOM || kind == LabelKind.ASSET;
        return new LabelContent(
                code,
                FIELDS,
                isPublic ? Optional.of("https://sklad.example.org/report/" + code.digits()) : Optional.empty());
    }
}
