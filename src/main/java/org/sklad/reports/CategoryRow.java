package org.sklad.reports;

import org.sklad.access.CentreCode;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Unit;

/** What is in a centre of the items of a category that are counted in one unit, as read. */
public record CategoryRow(CentreCode centre, Category category, Unit unit, long items, long quantity, long available) {}
