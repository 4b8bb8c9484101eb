package org.sklad.centres.places;

import java.util.Arrays;
import java.util.List;

/**
 * The kind of a location. Goods are stored in real locations. The virtual ones, one set per centre, are the origins and ends of
 * goods, so that every movement has two ends. The names are the initial names of a centre's first locations.
 */
public enum LocationKind {
    STORE(true, "Склад", "Store"),
    SHELF(true, "Рафт", "Shelf"),
    /** The bag of a mobile team. */
    BAG(true, "Чанта", "Bag"),
    /** A place for stock that is not proposed, reserved or handed out. */
    QUARANTINE(true, "Карантина", "Quarantine"),
    DONOR(false, "Дарител", "Donor"),
    BENEFICIARY(false, "Получател", "Beneficiary"),
    ON_LOAN(false, "Дадено назаем", "On loan"),
    WRITE_OFF(false, "Отписано", "Written off"),
    /** Goods that were sent and have not arrived, at the sender's centre; the only virtual location with balances. */
    IN_TRANSIT(false, "На път", "In transit"),
    REPAIR(false, "Вложено в ремонт", "Used in repairs"),
    ASSEMBLY(false, "Комплектоване", "Assembly"),
    COUNT_DIFFERENCE(false, "Разлика при броене", "Count difference");

    /** The kinds of real locations. */
    public static final List<LocationKind> REAL = List.of(STORE, SHELF, BAG, QUARANTINE);

    /** The kinds of real locations that can contain others. */
    public static final List<LocationKind> HOLDERS = List.of(STORE, SHELF, QUARANTINE);

    /** The kinds of locations from which goods may be handed out. */
    public static final List<LocationKind> SERVING = List.of(STORE, SHELF, BAG);

    private final boolean real;
    private final String nameBg;
    private final String nameEn;

    LocationKind(boolean real, String nameBg, String nameEn) {
        this.real = real;
        this.nameBg = nameBg;
        this.nameEn = nameEn;
    }

    /** Returns true if goods can be stored and counted there. */
    public boolean isReal() {
        return real;
    }

    /** Returns true if the quantity of each lot is stored and never falls below zero; elsewhere it is a sum of movements. */
    public boolean keepsBalance() {
        return real || this == IN_TRANSIT;
    }

    /**
     * Returns true if a location of this kind may be inside one of the other. Everything inside a quarantine is quarantine, so
     * that the kind alone decides whether goods may be handed out.
     */
    public boolean mayBeInside(LocationKind other) {
        return switch (other) {
            case STORE -> real;
            case SHELF -> this == SHELF || this == BAG;
            case QUARANTINE -> this == QUARANTINE;
            default -> false;
        };
    }

    /** Returns the name of a location as people say it, with the code that its label shows unless the program gave it. */
    public String called(String code, String name) {
        boolean first = first().contains(this) && code.equals(name());
        return first || name.equals(code) ? name : code + " " + name;
    }

    String nameBg() {
        return nameBg;
    }

    String nameEn() {
        return nameEn;
    }

    /** Returns the kinds of the initial locations. A new centre has one location of each, named after the kind. */
    static List<LocationKind> first() {
        return Arrays.stream(values())
                .filter(each -> each != SHELF && each != BAG)
                .toList();
    }
}
