/** What in the data is likely to be wrong, read from the rows that are there, and what of it somebody looked at and found right. */
@NullMarked
package org.sklad.findings;

import org.jspecify.annotations.NullMarked;
