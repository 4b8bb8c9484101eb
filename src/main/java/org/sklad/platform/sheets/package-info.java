/** Lists written as CSV and XLSX, row by row, and such files of other people read without trusting them. */
@NullMarked
package org.sklad.platform.sheets;

import org.jspecify.annotations.NullMarked;
