package org.sklad.scanning;

import java.util.UUID;
import org.sklad.goods.lots.LotCode;

/** The lot of this answer, with the id of the move that the scan of a shelf would make. */
public record NextPutAway(LotCode lot, UUID id, long shownAt) {}
