package org.sklad.centres.places;

/** The kind of a centre. {@code OTHER} keeps no stock; the programme only offers consultation there. */
public enum CentreKind {
    RECEPTION,
    TRANSIT,
    WAREHOUSE,
    OTHER
}
