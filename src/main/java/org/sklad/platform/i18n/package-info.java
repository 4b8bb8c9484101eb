/** Messages in the reader's language, and the refusals that carry them. */
@NullMarked
package org.sklad.platform.i18n;

import org.jspecify.annotations.NullMarked;
