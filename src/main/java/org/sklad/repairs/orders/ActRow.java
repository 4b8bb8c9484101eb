package org.sklad.repairs.orders;

import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.sklad.repairs.lifecycle.Act;

/** A stored act with its order. */
public record ActRow(UUID workOrder, @Nested Act act) {}
