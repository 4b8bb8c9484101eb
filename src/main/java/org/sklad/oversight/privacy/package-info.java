/** Privacy: erasure on request and after the retention period, access exports, alarms, and proof of each. */
@NullMarked
package org.sklad.oversight.privacy;

import org.jspecify.annotations.NullMarked;
