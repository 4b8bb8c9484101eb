package org.sklad.repairs.orders;

import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.sklad.repairs.lifecycle.Act;

/** An act as kept, with the order it was done on. */
public record ActRow(UUID workOrder, @Nested Act act) {}
