package org.sklad.goods.counts;

import java.util.Optional;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;

/** The scope of a count: exactly one of these. */
record CountScope(Optional<LocationId> location, Optional<Category> category, Optional<Sku> item) {}
