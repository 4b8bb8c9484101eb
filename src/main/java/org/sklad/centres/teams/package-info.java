/** Mobile teams and their bags. */
@NullMarked
package org.sklad.centres.teams;

import org.jspecify.annotations.NullMarked;
