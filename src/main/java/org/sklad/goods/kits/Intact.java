package org.sklad.goods.kits;

import java.util.UUID;

/** Kits that were put together by a line of an assembly and not taken apart again. */
public record Intact(UUID assembly, int line, int version, long kits, long intact) {}
