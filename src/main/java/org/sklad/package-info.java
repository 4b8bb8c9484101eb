/** The application: configuration, commands, and the wiring of all features by hand. */
@NullMarked
package org.sklad;

import org.jspecify.annotations.NullMarked;
