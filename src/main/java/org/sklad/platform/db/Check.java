package org.sklad.platform.db;

import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Something that must always hold, as the {@code check} command proves it.
 *
 * @param name the rule in plain English, as a sentence
 * @param violations finds what breaks it, each named so that it can be looked up; none when it holds. Finds at most a few
 *     hundred, and reads only
 */
public record Check(String name, Function<Handle, List<String>> violations) {}
