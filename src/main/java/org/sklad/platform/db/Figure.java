package org.sklad.platform.db;

import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/** A number that the {@code check} command prints, for a quick comparison of two databases. */
public record Figure(String name, ToLongFunction<Handle> count) {}
