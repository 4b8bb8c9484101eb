package org.sklad.oversight.reports;

import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Unit;

/** The stock in a centre of the items of a category that have the same unit, as read. */
public record CategoryRow(CentreCode centre, Category category, Unit unit, long items, long quantity, long available) {}
