package org.sklad.platform.db;

import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/** A number that the {@code check} command prints, so that two databases can be compared at a glance. */
public record Figure(String name, ToLongFunction<Handle> count) {}
