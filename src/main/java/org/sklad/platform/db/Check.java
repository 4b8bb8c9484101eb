package org.sklad.platform.db;

import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * A rule that must always hold. The {@code check} command verifies it.
 *
 * @param name the rule as a sentence in plain English
 * @param violations reads a few hundred violations at most, each named so that it can be found; an empty list if the rule holds
 */
public record Check(String name, Function<Handle, List<String>> violations) {}
