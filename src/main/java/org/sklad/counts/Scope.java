package org.sklad.counts;

import java.util.Optional;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationId;

/** What is counted: one of these. */
record Scope(Optional<LocationId> location, Optional<Category> category, Optional<Sku> item) {}
