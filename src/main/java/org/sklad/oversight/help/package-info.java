/** Help beside each page, and the user guide from the same texts. */
@NullMarked
package org.sklad.oversight.help;

import org.jspecify.annotations.NullMarked;
