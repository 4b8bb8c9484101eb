/** Writes lists as CSV and XLSX row by row, and reads such files from others without trusting them. */
@NullMarked
package org.sklad.platform.sheets;

import org.jspecify.annotations.NullMarked;
