/** Writes lists as CSV and XLSX row by row, and reads untrusted files in these formats. */
@NullMarked
package org.sklad.platform.sheets;

import org.jspecify.annotations.NullMarked;
