/** Pictures and other files that people send: looked at, drawn anew, kept in the data folder with one row each, swept. */
@NullMarked
package org.sklad.platform.files;

import org.jspecify.annotations.NullMarked;
