/** Figures of interpreting: the hours that interpreters worked, by month, and the hours that nobody interpreted, by language. */
@NullMarked
package org.sklad.programme.interpreting;

import org.jspecify.annotations.NullMarked;
