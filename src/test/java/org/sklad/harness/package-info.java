/** What whole-program tests share: the running program, its clients and browsers, test data, and the tools that break it. */
@NullMarked
package org.sklad.harness;

import org.jspecify.annotations.NullMarked;
