/** Goods that go from one place to another: carried within a centre. */
@NullMarked
package org.sklad.transfers;

import org.jspecify.annotations.NullMarked;
