package org.sklad.centres.places;

import java.util.Arrays;
import java.util.List;

/**
 * What a location is. Goods stand in the real ones; the virtual ones, one set a centre, are where goods come from and end, so
 * that every movement has two ends. The names are those which a centre's first locations begin with.
 */
public enum LocationKind {
    STORE(true, "Склад", "Store"),
    SHELF(true, "Рафт", "Shelf"),
    /** What a mobile team carries. */
    BAG(true, "Чанта", "Bag"),
    /** What stands here is not proposed, reserved or handed out. */
    QUARANTINE(true, "Карантина", "Quarantine"),
    DONOR(false, "Дарител", "Donor"),
    BENEFICIARY(false, "Получател", "Beneficiary"),
    ON_LOAN(false, "Дадено назаем", "On loan"),
    WRITE_OFF(false, "Отписано", "Written off"),
    /** What was sent and has not arrived, at the sender's centre; the one virtual location with balances. */
    IN_TRANSIT(false, "На път", "In transit"),
    REPAIR(false, "Вложено в ремонт", "Used in repairs"),
    ASSEMBLY(false, "Комплектоване", "Assembly"),
    COUNT_DIFFERENCE(false, "Разлика при броене", "Count difference");

    private final boolean real;
    private final String nameBg;
    private final String nameEn;

    LocationKind(boolean real, String nameBg, String nameEn) {
        this.real = real;
        this.nameBg = nameBg;
        this.nameEn = nameEn;
    }

    /** True where goods can stand and be counted. */
    public boolean isReal() {
        return real;
    }

    /** True where the quantity of each lot is kept and never falls below zero; elsewhere it is a sum of movements. */
    public boolean keepsBalance() {
        return real || this == IN_TRANSIT;
    }

    /**
     * True when a location of this kind may stand in one of the other. Within a quarantine all is quarantine, so that the kind
     * alone says what may be handed out.
     */
    public boolean mayStandIn(LocationKind other) {
        return switch (other) {
            case STORE -> real;
            case SHELF -> this == SHELF || this == BAG;
            case QUARANTINE -> this == QUARANTINE;
            default -> false;
        };
    }

    String nameBg() {
        return nameBg;
    }

    String nameEn() {
        return nameEn;
    }

    /** The kinds of which a new centre has one location each, named by the kind. */
    static List<LocationKind> first() {
        return Arrays.stream(values())
                .filter(each -> each != SHELF && each != BAG)
                .toList();
    }
}
