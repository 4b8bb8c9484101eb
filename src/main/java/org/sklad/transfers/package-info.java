/** Goods that go from one place to another: carried within a centre, sent to another one under a waybill. */
@NullMarked
package org.sklad.transfers;

import org.jspecify.annotations.NullMarked;
