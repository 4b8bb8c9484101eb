/** Approvals of goods beyond the rules, by a second operator on their own screen. */
@NullMarked
package org.sklad.aid.approvals;

import org.jspecify.annotations.NullMarked;
