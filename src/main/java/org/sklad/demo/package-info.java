/** An invented history of some weeks, made only through the front classes with a clock that is set. */
@NullMarked
package org.sklad.demo;

import org.jspecify.annotations.NullMarked;
