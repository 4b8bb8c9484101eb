/** The encrypted index by which a person is found by name. */
@NullMarked
package org.sklad.people.nameindex;

import org.jspecify.annotations.NullMarked;
