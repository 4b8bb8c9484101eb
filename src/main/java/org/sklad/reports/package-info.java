/** What managers and auditors look at: the overview with its pictures, and reports as lists. Reads all, writes nothing. */
@NullMarked
package org.sklad.reports;

import org.jspecify.annotations.NullMarked;
