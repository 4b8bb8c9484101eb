/** What is due to a person and why, and previews of a changed rule. */
@NullMarked
package org.sklad.aid.eligibility;

import org.jspecify.annotations.NullMarked;
