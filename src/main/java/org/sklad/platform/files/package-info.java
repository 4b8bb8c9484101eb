/** Pictures and other uploaded files: checked, redrawn, stored in the data folder with one row each, and swept. */
@NullMarked
package org.sklad.platform.files;

import org.jspecify.annotations.NullMarked;
