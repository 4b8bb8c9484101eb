/** Data that is likely to be wrong, and findings that an operator confirmed as right. */
@NullMarked
package org.sklad.oversight.findings;

import org.jspecify.annotations.NullMarked;
