/** The overview for managers with its charts, and reports as lists. Reads data of all rooms and writes nothing. */
@NullMarked
package org.sklad.oversight.reports;

import org.jspecify.annotations.NullMarked;
