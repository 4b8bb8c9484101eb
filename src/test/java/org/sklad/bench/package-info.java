/** Benchmarks. They run with {@code mvn -Pbench verify}, not with the tests. */
@NullMarked
package org.sklad.bench;

import org.jspecify.annotations.NullMarked;
