/** The index of encrypted tokens for searches by name. */
@NullMarked
package org.sklad.people.nameindex;

import org.jspecify.annotations.NullMarked;
