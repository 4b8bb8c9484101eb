package org.sklad.printing;

import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.LotCode;

/** A centre in which a lot stands or stood. */
public record LotStand(LotCode lot, CentreCode centre) {}
