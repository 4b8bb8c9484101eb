package org.sklad.repairs;

import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/** An act as kept, with the order it was done on. */
public record ActRow(UUID workOrder, @Nested Act act) {}
