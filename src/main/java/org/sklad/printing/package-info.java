/** Labels, receipts and other papers of every room. */
@NullMarked
package org.sklad.printing;

import org.jspecify.annotations.NullMarked;
