/** The application. */
@NullMarked
package org.sklad;

import org.jspecify.annotations.NullMarked;
