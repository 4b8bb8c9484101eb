package org.sklad.centres.places;

/** What a centre is; {@code OTHER} keeps no stock, the programme only consults there. */
public enum CentreKind {
    RECEPTION,
    TRANSIT,
    WAREHOUSE,
    OTHER
}
