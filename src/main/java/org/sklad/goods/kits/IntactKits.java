package org.sklad.goods.kits;

import java.util.UUID;

/** Kits assembled by a line of an assembly, with the number not yet taken apart. */
public record IntactKits(UUID assembly, int line, int version, long kits, long intact) {}
