/** Merges of two registrations of one person, and their reversal. */
@NullMarked
package org.sklad.people.merges;

import org.jspecify.annotations.NullMarked;
