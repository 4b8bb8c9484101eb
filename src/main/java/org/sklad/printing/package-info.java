/** Labels, receipts and other papers of all rooms. */
@NullMarked
package org.sklad.printing;

import org.jspecify.annotations.NullMarked;
