package org.sklad.aid.handouts;

import java.time.LocalDate;
import org.sklad.goods.classification.Category;

/** Goods that a person received in another centre: only their category and the date. */
public record ReceivedElsewhere(Category category, LocalDate on) {}
