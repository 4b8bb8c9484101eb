package org.sklad.printing;

import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.LotCode;

/** A centre that has or had stock of a lot. */
public record LotAtCentre(LotCode lot, CentreCode centre) {}
