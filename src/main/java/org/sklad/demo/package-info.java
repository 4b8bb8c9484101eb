/** An invented history of 90 days, made only through the features, with a clock of its own. */
@NullMarked
package org.sklad.demo;

import org.jspecify.annotations.NullMarked;
