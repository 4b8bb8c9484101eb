/** Measurements. They run with {@code mvn -Pbench verify} and not in the test run. */
@NullMarked
package org.sklad.bench;

import org.jspecify.annotations.NullMarked;
