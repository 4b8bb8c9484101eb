/** Everything on paper that things of all features get: labels for what there is, receipts for what was given. */
@NullMarked
package org.sklad.printing;

import org.jspecify.annotations.NullMarked;
