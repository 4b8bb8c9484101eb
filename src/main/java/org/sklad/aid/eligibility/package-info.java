/** The goods that are due to a person, with the reasons, and previews of a changed rule. */
@NullMarked
package org.sklad.aid.eligibility;

import org.jspecify.annotations.NullMarked;
