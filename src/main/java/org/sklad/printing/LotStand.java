package org.sklad.printing;

import org.sklad.access.CentreCode;
import org.sklad.stock.LotCode;

/** A centre in which a lot stands or stood. */
public record LotStand(LotCode lot, CentreCode centre) {}
