/** Shared parts of whole-program tests: the running program, its clients and browsers, test data, and tools that break the program. */
@NullMarked
package org.sklad.harness;

import org.jspecify.annotations.NullMarked;
