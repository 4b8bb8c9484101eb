/** Searches by name, and the check for duplicates before registration. */
@NullMarked
package org.sklad.people.search;

import org.jspecify.annotations.NullMarked;
